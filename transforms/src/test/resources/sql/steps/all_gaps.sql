-- One row per household, reading and reading of the same household.
WITH one AS (
  SELECT household_id, days FROM two_gaps
),

other AS (
  SELECT household_id, longest FROM two_gaps
),

both AS (
  SELECT one.household_id, other.longest
  FROM one
  JOIN other ON other.household_id = one.household_id
)

SELECT both.household_id, both.longest
FROM both
JOIN gap ON gap.household_id = both.household_id
WHERE gap.days < :most_days
UNION ALL
SELECT household_id, longest FROM two_gaps
