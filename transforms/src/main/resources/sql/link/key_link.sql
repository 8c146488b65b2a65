-- One row per source row whose resident is known: by a key, by evidence or by decision. A row that only quotes a person_ref
-- follows those that agree with it.
WITH resident_of_reference AS (
  -- the rows that agree on a person_ref are one identity, so one resident
  SELECT DISTINCT person_ref, resident_id
  FROM mention_resident
  WHERE feed = 'person' AND by_reference
)

SELECT feed, source_key, resident_id, match_kind, match_weight, matched_row, agreement
FROM mention_resident
UNION ALL
SELECT
  quoted_reference.feed, quoted_reference.source_key, resident_of_reference.resident_id, 'KEY', NULL,
  NULL, NULL
FROM quoted_reference
JOIN resident_of_reference
  ON resident_of_reference.person_ref = quoted_reference.person_ref
