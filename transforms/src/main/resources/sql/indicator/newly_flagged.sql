-- One row per night: how many homes are flagged that were not on the night before it.
WITH flagged AS (
  SELECT as_of, household_id
  FROM flag
  WHERE flagged
)

SELECT
  night.as_of,
  count(flagged.household_id) - count(earlier.household_id) AS newly_flagged,
  (SELECT count(*) FROM household_profile) AS homes
FROM night
LEFT JOIN flagged ON flagged.as_of = night.as_of
-- a household has one row a night
LEFT JOIN flagged AS earlier
  ON earlier.household_id = flagged.household_id AND earlier.as_of = night.night_before
GROUP BY night.as_of
