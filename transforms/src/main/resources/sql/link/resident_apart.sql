-- One row per reference and two residents who bear rows of it and are known to be two people, each way round:
-- somebody said so of any of their rows, or what a row and the one that speaks for the reference say does.
WITH two_rows AS (
  SELECT person_ref, source_key, other_key FROM kept_apart
  UNION
  SELECT person_ref, source_key, reference_key FROM key_verdict WHERE feed = 'person' AND two_people
  UNION
  SELECT person_ref, reference_key, source_key FROM key_verdict WHERE feed = 'person' AND two_people
)

SELECT DISTINCT two_rows.person_ref, one.resident_id, other.resident_id AS other_id
FROM two_rows
JOIN mention_resident AS one ON one.feed = 'person' AND one.source_key = two_rows.source_key
JOIN mention_resident AS other ON other.feed = 'person' AND other.source_key = two_rows.other_key
WHERE one.resident_id <> other.resident_id
