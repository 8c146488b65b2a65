-- One row per row of the person feed and another one of the same reference of which somebody said that they
-- are two people, each way round.
SELECT one.person_ref, one.source_key, other.source_key AS other_key
FROM said
JOIN mention AS one ON one.feed = 'person' AND said.one = concat('person|', one.source_key)
JOIN mention AS other
  ON other.feed = 'person'
  AND said.other = concat('person|', other.source_key)
  AND other.person_ref = one.person_ref
WHERE said.verdict = 'NEVER'
