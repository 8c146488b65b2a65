-- One row per id that was merged or split tonight. An id merged on an earlier night into one that
-- goes tonight, or that its bearers leave tonight, is written again, so that the newest MERGE row of
-- an id always names the present one.
WITH event AS (
  SELECT *, 'RESIDENT_KEYS' AS cause FROM resident_alias_event
  UNION ALL
  SELECT *, 'TENANCY_CHAIN' FROM household_alias_event
),

followed AS (
  SELECT earlier.old_id, event.new_id, event.cause
  FROM previous_merge AS earlier
  JOIN event ON event.old_id = earlier.new_id AND event.event = 'MERGE'
  LEFT ANTI JOIN merge_taken_back ON merge_taken_back.old_id = earlier.old_id
)

SELECT old_id, new_id, event, :as_of AS as_of, cause FROM event
UNION ALL
SELECT old_id, new_id, 'MERGE', :as_of, cause FROM followed
UNION ALL
SELECT old_id, new_id, 'MERGE', :as_of, cause FROM merge_taken_back
