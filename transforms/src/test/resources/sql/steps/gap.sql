-- One row per household: the days of its longest and its last gap.
WITH gap AS (
  SELECT household_id, days FROM visit
)

SELECT a.household_id, max(a.days) AS longest, max(b.days) AS days
FROM gap AS a
JOIN gap AS b ON b.household_id = a.household_id
GROUP BY a.household_id
