-- One row per household that is apart again because a merge was taken back tonight: written_id is the home
-- with which it was one, since the day of the newest merge.
SELECT parted.old_id AS written_id, home.household_id, max(merged.as_of) AS since
FROM every_alias AS parted
JOIN household AS home ON home.household_id = parted.new_id AND home.as_of = :as_of
JOIN every_alias AS returned
  ON returned.new_id = parted.new_id AND returned.event = 'MERGE' AND returned.as_of = :as_of
JOIN every_alias AS merged
  ON merged.old_id = returned.old_id AND merged.new_id = parted.old_id AND merged.event = 'MERGE'
WHERE parted.event = 'SPLIT'
  AND parted.as_of = :as_of
GROUP BY parted.old_id, home.household_id
