-- One row per feed: how new it is, and how its rows found their resident and household.
-- A row names somebody when it gives a reference or any name. Each row that does is counted once:
-- joined in one of four ways, waiting for a person to look at it, or neither.
WITH source_row AS (
  SELECT 'person' AS feed, true AS names_person, true AS names_home FROM person
  UNION ALL
  SELECT 'person_alert', true, false FROM person_alert
  UNION ALL
  SELECT 'contact_rule', true, false FROM contact_rule
  UNION ALL
  SELECT 'protected_register', true, false FROM protected_register
  UNION ALL
  SELECT 'related_contact', true, false FROM related_contact
  UNION ALL
  SELECT
    'asb_party',
    coalesce(person_ref, name) IS NOT NULL,
    coalesce(person_ref, tenancy_ref, property_ref, address_line1, phone) IS NOT NULL
  FROM asb_party
  UNION ALL
  SELECT
    'contact',
    coalesce(person_ref, contact_name) IS NOT NULL,
    coalesce(tenancy_ref, person_ref, contact_phone, contact_email) IS NOT NULL
  FROM contact
  UNION ALL
  SELECT 'repair', reporter_name IS NOT NULL, true FROM repair
  UNION ALL
  SELECT 'appointment', false, true FROM appointment
  UNION ALL
  SELECT 'complaint', false, true FROM complaint
  UNION ALL
  SELECT 'outreach_outcome', false, true FROM outreach_outcome
  UNION ALL
  SELECT 'referral', false, true FROM referral
),

-- rows of these that a key joined were joined by tenancy, name and birth date
without_reference AS (
  SELECT 'asb_party' AS feed, concat_ws('|', case_ref, party_no) AS source_key
  FROM asb_party
  WHERE person_ref IS NULL
  UNION ALL
  SELECT 'contact', contact_id FROM contact WHERE person_ref IS NULL
  UNION ALL
  SELECT 'repair', work_order_ref FROM repair
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
  FROM resident_link AS link
  LEFT JOIN without_reference
    ON without_reference.feed = link.feed AND without_reference.source_key = link.source_key
  -- one row may be in several pairs
  LEFT JOIN (SELECT DISTINCT feed, source_key FROM link_review) AS in_review
    ON in_review.feed = link.feed AND in_review.source_key = link.source_key
  WHERE link.match_kind <> 'REVIEW'
),

counted AS (
  SELECT feed, 'NAMED' AS what FROM source_row WHERE names_person
  UNION ALL
  SELECT feed, 'HOME' FROM source_row WHERE names_home
  UNION ALL
  SELECT feed, way FROM joined
  UNION ALL
  SELECT feed, 'JOINED_IN_REVIEW' FROM joined WHERE in_review
  UNION ALL
  SELECT feed, 'IN_REVIEW' FROM (SELECT DISTINCT feed, source_key FROM link_review)
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
