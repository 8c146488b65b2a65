-- One row per row of the person feed that contradicts who speaks for its reference, and identity that bears
-- the reference.
SELECT DISTINCT concat('person|', verdict.source_key) AS row_key, bearer.identity
FROM key_verdict AS verdict
JOIN identity AS bearer
  ON bearer.feed = 'person' AND bearer.by_reference AND bearer.person_ref = verdict.person_ref
WHERE verdict.feed = 'person' AND verdict.conflict
