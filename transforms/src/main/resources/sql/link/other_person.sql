-- One row per reference and resident who bears a row of it and is known to be another person than who speaks
-- for it.
SELECT DISTINCT resident_apart.person_ref, resident_apart.resident_id
FROM resident_apart
JOIN key_verdict AS verdict ON verdict.feed = 'person' AND verdict.person_ref = resident_apart.person_ref
JOIN mention_resident AS speaker  -- one to one
  ON speaker.feed = 'person'
  AND speaker.source_key = verdict.reference_key
  AND speaker.resident_id = resident_apart.other_id
