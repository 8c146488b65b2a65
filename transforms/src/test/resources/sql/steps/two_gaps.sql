-- One row per household and reading.
WITH every_gap AS (
  SELECT * FROM gap
),

longest_gap AS (
  SELECT household_id, max(days) AS days FROM gap GROUP BY household_id
)

SELECT every_gap.household_id, every_gap.days, longest_gap.days AS longest
FROM every_gap
LEFT JOIN longest_gap ON longest_gap.household_id = every_gap.household_id
UNION ALL
SELECT household_id, days, NULL FROM gap
