-- One row per identity of the person feed with the reference that it has in use: two of those are two people.
-- A row that stands alone has its reference in use by any live row of which nobody said that it is another
-- person's; but not when somebody said to whom under another reference it belongs (moved).
WITH bearer AS (
  SELECT concat('person|', source_key) AS row_key, source_key, person_ref, identity, live
  FROM identity
  WHERE feed = 'person' AND by_reference
),

moved AS (
  SELECT one.row_key
  FROM said
  JOIN bearer AS one ON one.row_key = said.one
  JOIN bearer AS other ON other.row_key = said.other AND other.person_ref <> one.person_ref
  LEFT SEMI JOIN kept_apart ON kept_apart.person_ref = one.person_ref
  WHERE said.verdict = 'ALWAYS'
)

SELECT DISTINCT bearer.identity, bearer.person_ref AS reference
FROM bearer
JOIN bearer AS used ON used.person_ref = bearer.person_ref AND used.live  -- a handful
LEFT ANTI JOIN kept_apart
  ON kept_apart.source_key = bearer.source_key AND kept_apart.other_key = used.source_key
LEFT ANTI JOIN moved ON moved.row_key = bearer.row_key
