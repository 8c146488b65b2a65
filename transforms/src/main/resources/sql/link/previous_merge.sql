-- One row per id that an earlier night merged: the id that it leads to, and since when it is gone.
SELECT
  old_id,
  max_by(new_id, struct(as_of, new_id)) AS new_id,
  max(cause) AS cause,
  min(as_of) AS merged_on
FROM previous_alias
WHERE event = 'MERGE'
GROUP BY old_id
