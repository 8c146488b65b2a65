-- One row per reference and resident who bears a row of it and is known to be another person than who speaks
-- for it.
WITH speaker AS (
  SELECT DISTINCT verdict.person_ref, bearer.resident_id
  FROM key_verdict AS verdict
  JOIN mention_resident AS bearer  -- one to one
    ON bearer.feed = 'person' AND bearer.source_key = verdict.reference_key
  WHERE verdict.feed = 'person'
)

SELECT DISTINCT resident_apart.person_ref, resident_apart.resident_id
FROM resident_apart
JOIN speaker  -- one a reference
  ON speaker.person_ref = resident_apart.person_ref AND speaker.resident_id = resident_apart.other_id
