-- One row per pair of mentions of two identities on one tenancy with the same surname, forename (or
-- alias) and date of birth. live = a reference in use tonight: two of those are two people.
WITH live_identity AS (
  SELECT identity, bool_or(live) AS live FROM identity GROUP BY identity
),

named AS (
  SELECT identity.* EXCEPT (live), live_identity.live
  FROM identity
  JOIN live_identity ON live_identity.identity = identity.identity
  WHERE identity.tenancy_ref IS NOT NULL
    AND identity.name IS NOT NULL
    AND identity.date_of_birth IS NOT NULL
    -- a row that contradicts its reference waits for a person
    AND (identity.by_reference OR identity.feed = 'person' OR identity.person_ref IS NULL)
)

SELECT
  a.identity, a.feed, a.source_key, a.by_reference, a.live,
  b.identity AS other_identity, b.feed AS other_feed, b.source_key AS other_source_key,
  b.by_reference AS other_by_reference, b.live AS other_live
FROM named AS a
-- a handful of people share a tenancy and a birthday
JOIN named AS b
  ON b.tenancy_ref = a.tenancy_ref
  AND b.date_of_birth = a.date_of_birth
  AND a.identity < b.identity
WHERE name_agreement(a.forename, a.surname, a.preferred_name, b.name) = 'SAME'
  OR name_agreement(b.forename, b.surname, b.preferred_name, a.name) = 'SAME'
