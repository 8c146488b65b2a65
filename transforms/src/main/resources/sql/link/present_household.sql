-- One row per id under which something may have been written about a household of tonight: its own,
-- and each that was merged into it. every_alias is resident_alias of all nights to this one.
WITH merged_id AS (
  SELECT old_id, max_by(new_id, struct(as_of, new_id)) AS new_id
  FROM every_alias
  WHERE event = 'MERGE'
  GROUP BY old_id
)

SELECT household_id AS written_id, household_id FROM household WHERE as_of = :as_of
UNION ALL
SELECT merged_id.old_id, home.household_id
FROM merged_id
JOIN household AS home ON home.household_id = merged_id.new_id
WHERE home.as_of = :as_of
