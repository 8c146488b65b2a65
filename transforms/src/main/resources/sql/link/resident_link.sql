-- One row per source row whose person is known, or proposed (REVIEW): the resident that evidence
-- prefers, else the only one of the household who bears the name.
WITH proposed AS (
  SELECT
    pair.feed, pair.source_key, other.resident_id, CAST(round(pair.bits) AS INT) AS match_weight,
    concat(pair.other_feed, '|', pair.other_source_key) AS matched_row,
    row_number() OVER (
      PARTITION BY pair.feed, pair.source_key ORDER BY pair.bits DESC, other.resident_id) AS place
  FROM refused_pair AS pair
  JOIN key_link AS other
    ON other.feed = pair.other_feed AND other.source_key = pair.other_source_key
  LEFT ANTI JOIN key_link AS known
    ON known.feed = pair.feed AND known.source_key = pair.source_key
  WHERE pair.bits IS NOT NULL
),

doubted AS (
  SELECT
    verdict.feed, verdict.source_key,
    concat('person|', verdict.reference_key) AS disagrees_with
  FROM key_verdict AS verdict
  JOIN key_link AS itself  -- one to one
    ON itself.feed = 'person' AND itself.source_key = verdict.source_key
  JOIN key_link AS speaker  -- one to one
    ON speaker.feed = 'person' AND speaker.source_key = verdict.reference_key
  LEFT ANTI JOIN other_person
    ON other_person.person_ref = verdict.person_ref AND other_person.resident_id = itself.resident_id
  WHERE verdict.feed = 'person' AND verdict.conflict AND NOT verdict.two_people
    AND itself.resident_id <> speaker.resident_id
)

SELECT
  :as_of AS as_of, key_link.resident_id, key_link.feed, key_link.source_key, key_link.match_kind,
  key_link.match_weight, key_link.matched_row, key_link.agreement, doubted.disagrees_with
FROM key_link
LEFT JOIN doubted  -- one to one
  ON doubted.feed = key_link.feed
  AND doubted.source_key = key_link.source_key
UNION ALL
SELECT :as_of, resident_id, feed, source_key, 'REVIEW', match_weight, matched_row, NULL, NULL
FROM proposed
WHERE place = 1
UNION ALL
SELECT :as_of, name_only.resident_id, name_only.feed, name_only.source_key, 'REVIEW', NULL, NULL, NULL, NULL
FROM name_only
LEFT ANTI JOIN proposed
  ON proposed.feed = name_only.feed AND proposed.source_key = name_only.source_key
WHERE name_only.rivals = 1
