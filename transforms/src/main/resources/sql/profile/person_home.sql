-- One row per person reference and household in which that resident lives on the as-of date.
-- An alert or a relative recorded under an earlier reference of a resident travels with the resident.
SELECT
  mention.person_ref,
  home.household_id,
  bool_or(home.adult) AS adult
FROM household_member AS mention
JOIN household_member AS home  -- many to many: a resident has a row per tenancy
  ON home.resident_id = mention.resident_id
WHERE home.lives_here
GROUP BY mention.person_ref, home.household_id
