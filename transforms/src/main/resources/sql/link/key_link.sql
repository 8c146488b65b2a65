-- One row per source row whose resident is known: by a key, by evidence or by decision. A row that only
-- quotes a person_ref follows those who bear it. Where two people do, it is the one's whose tenancy it
-- names, else the one's who bore it on the row's day; and nobody's where that fits both.
WITH sole_bearer AS (
  SELECT person_ref, min(resident_id) AS resident_id
  FROM reference_bearer
  GROUP BY person_ref
  HAVING count(DISTINCT resident_id) = 1
),

disputed AS (
  SELECT
    quoted.feed,
    quoted.source_key,
    bearer.resident_id,
    rank() OVER (
      PARTITION BY quoted.feed, quoted.source_key
      ORDER BY
        bearer.tenancy_ref <=> quoted.tenancy_ref DESC,
        bearer.since <= quoted.on_date DESC,
        coalesce(bearer.gone_on > quoted.on_date, true) DESC,
        -- before either had it, the first one; after the one had left and until the next had it, the last
        CASE WHEN bearer.since > quoted.on_date THEN bearer.since END,
        CASE WHEN bearer.gone_on <= quoted.on_date THEN bearer.since END DESC
    ) AS place
  FROM quoted_reference AS quoted
  JOIN reference_bearer AS bearer ON bearer.person_ref = quoted.person_ref
  LEFT ANTI JOIN sole_bearer ON sole_bearer.person_ref = quoted.person_ref
  WHERE bearer.tenancy_ref = quoted.tenancy_ref OR quoted.on_date IS NOT NULL
),

chosen AS (
  SELECT feed, source_key, min(resident_id) AS resident_id
  FROM disputed
  WHERE place = 1
  GROUP BY feed, source_key
  HAVING count(DISTINCT resident_id) = 1 AND min(resident_id) <> ''
  UNION ALL
  SELECT quoted.feed, quoted.source_key, sole_bearer.resident_id
  FROM quoted_reference AS quoted
  JOIN sole_bearer ON sole_bearer.person_ref = quoted.person_ref
)

SELECT feed, source_key, resident_id, match_kind, match_weight, matched_row, agreement
FROM mention_resident
UNION ALL
SELECT feed, source_key, resident_id, 'KEY', NULL, NULL, NULL
FROM chosen
