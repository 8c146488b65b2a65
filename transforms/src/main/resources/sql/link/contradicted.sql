-- One row per row of the person feed that contradicts who speaks for its reference, and identity that bears
-- the reference: does that one speak for it?
WITH bearer AS (
  SELECT DISTINCT person_ref, identity FROM identity WHERE feed = 'person' AND by_reference
)

SELECT
  concat('person|', verdict.source_key) AS row_key,
  bearer.identity,
  bearer.identity = speaker.identity AS speaks
FROM key_verdict AS verdict
JOIN bearer ON bearer.person_ref = verdict.person_ref  -- one, or each row that stands alone
JOIN identity AS speaker  -- one to one
  ON speaker.feed = 'person' AND speaker.source_key = verdict.reference_key
WHERE verdict.feed = 'person' AND verdict.conflict
