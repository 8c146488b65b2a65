-- One row per pair of rows that share a block, at least one of them anchored. A block of more than
-- :max_block_size rows is narrowed by one more field; one that is still larger is left out.
WITH sized AS (
  SELECT *, count(*) OVER (PARTITION BY block) AS size FROM block_key
),

narrowed AS (
  SELECT
    row_key,
    anchored,
    CASE WHEN size > :max_block_size THEN narrow_block ELSE block END AS block
  FROM sized
),

kept AS (
  SELECT row_key, anchored, block
  FROM (SELECT *, count(*) OVER (PARTITION BY block) AS size FROM narrowed)
  WHERE size BETWEEN 2 AND :max_block_size
)

SELECT DISTINCT a.row_key AS one_key, b.row_key AS other_key
FROM kept AS a
-- at most :max_block_size rows share a block
JOIN kept AS b ON b.block = a.block AND a.row_key < b.row_key
WHERE a.anchored OR b.anchored
