-- One row per feed: how new it is, and how its rows found their resident and household.
-- Each row that names somebody is counted once: joined in one of four ways, waiting for a person to
-- look at it, or neither.
WITH without_reference AS (
  -- rows of these that a key joined were joined by tenancy, name and birth date
  SELECT 'asb_party' AS feed, concat_ws('|', case_ref, party_no) AS source_key
  FROM asb_party
  WHERE person_ref IS NULL
  UNION ALL
  SELECT 'contact', contact_id FROM contact WHERE person_ref IS NULL
  UNION ALL
  SELECT 'repair', work_order_ref FROM repair
),

-- of two people whom a row names the first who was joined counts for the row
joined_row AS (
  SELECT feed, row_of_mention(source_key) AS source_key, min_by(match_kind, source_key) AS match_kind
  FROM resident_link
  WHERE match_kind <> 'REVIEW'
  GROUP BY feed, row_of_mention(source_key)
),

reviewed_row AS (
  SELECT DISTINCT feed, row_of_mention(source_key) AS source_key FROM link_review
),

joined AS (
  SELECT
    link.feed,
    CASE
      WHEN link.match_kind = 'PROBABLE' THEN 'EVIDENCE'
      WHEN link.match_kind = 'OVERRIDE' THEN 'DECISION'
      WHEN without_reference.feed IS NULL THEN 'REFERENCE'
      ELSE 'KEY'
    END AS way,
    in_review.feed IS NOT NULL AS in_review
  FROM joined_row AS link
  LEFT JOIN without_reference
    ON without_reference.feed = link.feed AND without_reference.source_key = link.source_key
  LEFT JOIN reviewed_row AS in_review
    ON in_review.feed = link.feed AND in_review.source_key = link.source_key
),

counted AS (
  SELECT feed, 'NAMED' AS what FROM naming_row WHERE names_person
  UNION ALL
  SELECT feed, 'HOME' FROM naming_row WHERE names_home
  UNION ALL
  SELECT feed, way FROM joined
  UNION ALL
  SELECT feed, 'JOINED_IN_REVIEW' FROM joined WHERE in_review
  UNION ALL
  SELECT feed, 'IN_REVIEW' FROM reviewed_row
  UNION ALL
  SELECT feed, 'PLACED' FROM household_row
  UNION ALL
  SELECT 'person', 'PLACED' FROM household_member
),

matched AS (
  SELECT
    feed,
    count_if(what = 'NAMED') AS person_rows,
    count_if(what = 'REFERENCE') AS by_reference,
    count_if(what = 'KEY') AS by_key,
    count_if(what = 'EVIDENCE') AS by_evidence,
    count_if(what = 'DECISION') AS by_decision,
    count_if(what = 'IN_REVIEW') - count_if(what = 'JOINED_IN_REVIEW') AS to_look_at,
    count_if(what = 'JOINED_IN_REVIEW') AS joined_in_review,
    count_if(what = 'HOME') AS home_rows,
    count_if(what = 'PLACED') AS home_rows_placed
  FROM counted
  GROUP BY feed
)

SELECT
  feed_status.feed,
  feed_status.newest_delivery,
  feed_status.fresh,
  coalesce(matched.person_rows, 0) AS person_rows,
  coalesce(matched.by_reference, 0) AS by_reference,
  coalesce(matched.by_key, 0) AS by_key,
  coalesce(matched.by_evidence, 0) AS by_evidence,
  coalesce(matched.by_decision, 0) AS by_decision,
  coalesce(matched.to_look_at, 0) AS to_look_at,
  coalesce(matched.joined_in_review, 0) AS joined_in_review,
  coalesce(matched.home_rows, 0) AS home_rows,
  coalesce(matched.home_rows_placed, 0) AS home_rows_placed
FROM feed_status
-- a feed that names neither a person nor a home has no such row
LEFT JOIN matched ON matched.feed = feed_status.feed
