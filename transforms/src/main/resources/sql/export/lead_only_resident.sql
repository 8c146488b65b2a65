-- One row per resident of whom only the safeguarding lead may know on the as-of date.
-- What is recorded under an earlier reference of a resident travels with the resident.
WITH kept AS (
  SELECT person_ref FROM lead_only_person
  UNION ALL
  SELECT person_ref
  FROM contact_rule
  WHERE visibility = 'LEAD'
    AND closed_on IS NULL
    AND valid_from <= :as_of
    AND coalesce(valid_to >= :as_of, true)
),
mention AS (
  SELECT person_ref, resident_id FROM household_member
  UNION ALL
  -- also somebody whose tenancy nobody delivered
  SELECT substring_index(source_key, '|', 1), resident_id
  FROM resident_link
  WHERE feed = 'person' AND match_kind <> 'REVIEW'
)
SELECT DISTINCT mention.resident_id
FROM mention
JOIN kept ON kept.person_ref = mention.person_ref  -- many to many: rows of one resident
