-- One row per pair of tenancies where the later continues the earlier: the same home, at most
-- :chain_gap_days between them, and an adult in common (joint to sole, introductory to secure,
-- succession). Without one it is a new household, however soon the home was let again.
WITH adult AS (
  SELECT mention_resident.resident_id, person.tenancy_ref, person.date_of_birth
  FROM person
  JOIN mention_resident
    ON mention_resident.feed = 'person'
    AND mention_resident.person_ref = person.person_ref
    AND mention_resident.tenancy_ref = person.tenancy_ref
  WHERE person.role <> 'AUTHORISED_REP'
)

SELECT DISTINCT earlier.tenancy_ref AS earlier_ref, later.tenancy_ref AS later_ref
FROM tenancy_period AS earlier
-- a home has a few tenancies over the years
JOIN tenancy_period AS later
  ON later.property_ref = earlier.property_ref
  AND later.tenancy_ref <> earlier.tenancy_ref
  AND later.start_date >= earlier.start_date
  AND datediff(later.start_date, earlier.end_date) BETWEEN 0 AND :chain_gap_days
JOIN adult AS before ON before.tenancy_ref = earlier.tenancy_ref
JOIN adult AS after
  ON after.tenancy_ref = later.tenancy_ref
  AND after.resident_id = before.resident_id
WHERE coalesce(after.date_of_birth, before.date_of_birth) IS NULL
  OR add_months(coalesce(after.date_of_birth, before.date_of_birth), 18 * 12) <= later.start_date
