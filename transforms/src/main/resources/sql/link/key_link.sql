-- One row per source row whose resident is known: by a key, by evidence or by decision. A row that only
-- quotes a person_ref follows those who bear it. Where two people do, it is the one's whose tenancy it
-- names, else the one's who bore it on the row's day; and nobody's where that fits both. Of rows that merely
-- disagree what happened goes to a row of the past too, and where both fit to who speaks for the reference;
-- what stands tonight goes to that one (alert_home.sql adds the others).
WITH candidate AS (
  SELECT quoted.*, bearer.tenancy_ref AS borne_on, bearer.resident_id, bearer.of_events,
    bearer.perhaps_same, bearer.since, bearer.gone_on
  FROM quoted_reference AS quoted
  JOIN reference_bearer AS bearer  -- many to few
    ON bearer.person_ref = quoted.person_ref
    AND bearer.of_events = (quoted.feed IN ('contact', 'asb_party'))
),

sole_bearer AS (
  SELECT feed, source_key, min(resident_id) AS resident_id
  FROM candidate
  GROUP BY feed, source_key
  HAVING count(DISTINCT resident_id) = 1
),

disputed AS (
  SELECT
    feed,
    source_key,
    resident_id,
    rank() OVER (
      PARTITION BY feed, source_key
      ORDER BY
        borne_on <=> tenancy_ref DESC,
        since <= on_date DESC,
        coalesce(gone_on > on_date, true) DESC,
        -- before either had it, the first one; after the one had left and until the next had it, the last
        CASE WHEN since > on_date THEN since END,
        CASE WHEN gone_on <= on_date THEN since END DESC,
        perhaps_same AND of_events
    ) AS place
  FROM candidate
  LEFT ANTI JOIN sole_bearer USING (feed, source_key)
  WHERE borne_on = tenancy_ref OR on_date IS NOT NULL
),

chosen AS (
  SELECT feed, source_key, min(resident_id) AS resident_id
  FROM disputed
  WHERE place = 1
  GROUP BY feed, source_key
  HAVING count(DISTINCT resident_id) = 1 AND min(resident_id) <> ''
  UNION ALL
  SELECT feed, source_key, resident_id
  FROM sole_bearer
),

-- somebody said that it is not this one's: then nobody has said whose it is
not_theirs AS (
  SELECT said.one AS row_key, bearer.resident_id
  FROM said
  JOIN mention_resident AS bearer ON said.other = concat(bearer.feed, '|', bearer.source_key)
  WHERE said.verdict = 'NEVER'
)

SELECT feed, source_key, resident_id, match_kind, match_weight, matched_row, agreement
FROM mention_resident
UNION ALL
SELECT chosen.feed, chosen.source_key, chosen.resident_id, 'KEY', NULL, NULL, NULL
FROM chosen
LEFT ANTI JOIN not_theirs
  ON not_theirs.row_key = concat(chosen.feed, '|', chosen.source_key)
  AND not_theirs.resident_id = chosen.resident_id
