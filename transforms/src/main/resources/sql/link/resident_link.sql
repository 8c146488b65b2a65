-- One row per source row whose person is known by a key, or proposed (REVIEW) where exactly one
-- resident of the household bears the name.
SELECT
  :as_of AS as_of, resident_id, feed, source_key, 'KEY' AS match_kind, CAST(NULL AS INT)
    AS match_weight
FROM key_link
UNION ALL
SELECT :as_of, resident_id, feed, source_key, 'REVIEW', CAST(NULL AS INT)
FROM name_only
WHERE rivals = 1
