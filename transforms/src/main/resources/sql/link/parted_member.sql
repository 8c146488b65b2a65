-- One row per member of an id that took over others on earlier nights and whose members are not all
-- together tonight: the id that it had the night before and the one that it has now. Who was written
-- over a row is not the one who had it.
WITH heir AS (
  SELECT DISTINCT new_id AS id FROM previous_merge
),

stayed AS (
  SELECT before.feed, before.source_key, before.resident_id AS before_id, tonight.resident_id AS id
  FROM previous_link AS before
  LEFT SEMI JOIN heir ON heir.id = before.resident_id
  LEFT ANTI JOIN handed_on
    ON handed_on.member = concat_ws('|', before.feed, before.source_key)
  JOIN mention_resident AS tonight
    ON tonight.feed = before.feed AND tonight.source_key = before.source_key
  UNION ALL
  SELECT 'tenancy', before.tenancy_ref, before.household_id, tonight.household_id
  FROM previous_household_tenancy AS before
  LEFT SEMI JOIN heir ON heir.id = before.household_id
  JOIN tenancy_household AS tonight ON tonight.tenancy_ref = before.tenancy_ref
),

parted AS (
  SELECT before_id FROM stayed GROUP BY before_id HAVING count(DISTINCT id) > 1
)

SELECT stayed.*
FROM stayed
LEFT SEMI JOIN parted ON parted.before_id = stayed.before_id
