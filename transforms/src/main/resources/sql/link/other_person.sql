-- One row per reference and resident who bears a row of it and is known to be another person than who speaks
-- for it: what the rows say makes two of them, or somebody said so of any of their rows.
SELECT DISTINCT bearer.person_ref, bearer.resident_id
FROM mention_resident AS bearer
JOIN key_verdict AS verdict  -- one verdict a row
  ON verdict.feed = 'person' AND verdict.source_key = bearer.source_key
JOIN mention_resident AS speaker  -- one to one
  ON speaker.feed = 'person' AND speaker.source_key = verdict.reference_key
LEFT JOIN resident_apart AS apart  -- one at most
  ON apart.person_ref = bearer.person_ref
  AND apart.resident_id = bearer.resident_id
  AND apart.other_id = speaker.resident_id
WHERE bearer.feed = 'person'
  AND bearer.resident_id <> speaker.resident_id
  AND (verdict.two_people OR apart.resident_id IS NOT NULL)
