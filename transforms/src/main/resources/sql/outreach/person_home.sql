-- One row per person reference and candidate household in which that resident lives on the as-of date.
-- A rule or an alert recorded under an earlier reference of a resident travels with the resident.
SELECT DISTINCT
  mention.person_ref,
  home.household_id,
  home.resident_id
FROM household_member AS mention
JOIN household_member AS home  -- many to many: a resident has a row per tenancy
  ON home.resident_id = mention.resident_id
JOIN candidate ON candidate.household_id = home.household_id  -- one to one
WHERE home.lives_here AND home.date_of_death IS NULL
