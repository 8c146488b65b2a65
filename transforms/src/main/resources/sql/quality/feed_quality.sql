-- One row per feed: how new it is, and how many of its rows found their resident and household.
-- A row names a person when it could be joined: by a reference, or by name and birth date in a
-- tenancy. A name alone is never joined, it only waits for review.
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
    person_ref IS NOT NULL
      OR tenancy_ref IS NOT NULL AND name IS NOT NULL AND date_of_birth IS NOT NULL,
    coalesce(person_ref, tenancy_ref, property_ref, address_line1, phone) IS NOT NULL
  FROM asb_party
  UNION ALL
  SELECT
    'contact',
    person_ref IS NOT NULL,
    coalesce(tenancy_ref, person_ref, contact_phone, contact_email) IS NOT NULL
  FROM contact
  UNION ALL
  SELECT 'repair', false, true FROM repair
  UNION ALL
  SELECT 'appointment', false, true FROM appointment
  UNION ALL
  SELECT 'complaint', false, true FROM complaint
  UNION ALL
  SELECT 'outreach_outcome', false, true FROM outreach_outcome
  UNION ALL
  SELECT 'referral', false, true FROM referral
),

counted AS (
  SELECT
    feed,
    int(names_person) AS person_rows,
    0 AS person_rows_placed,
    int(names_home) AS home_rows,
    0 AS home_rows_placed,
    0 AS in_review
  FROM source_row
  UNION ALL
  SELECT feed, 0, int(match_kind <> 'REVIEW'), 0, 0, 0 FROM resident_link
  UNION ALL
  SELECT feed, 0, 0, 0, 1, 0 FROM household_row
  UNION ALL
  SELECT 'person', 0, 0, 0, 1, 0 FROM household_member
  UNION ALL
  -- one row may be in several pairs
  SELECT feed, 0, 0, 0, 0, 1 FROM (SELECT DISTINCT feed, source_key FROM link_review)
),

matched AS (
  SELECT
    feed,
    sum(person_rows) AS person_rows,
    sum(person_rows_placed) AS person_rows_placed,
    sum(home_rows) AS home_rows,
    sum(home_rows_placed) AS home_rows_placed,
    sum(in_review) AS in_review
  FROM counted
  GROUP BY feed
)

SELECT
  feed_status.feed,
  feed_status.newest_delivery,
  feed_status.fresh,
  coalesce(matched.person_rows, 0) AS person_rows,
  coalesce(matched.person_rows_placed, 0) AS person_rows_placed,
  coalesce(matched.home_rows, 0) AS home_rows,
  coalesce(matched.home_rows_placed, 0) AS home_rows_placed,
  coalesce(matched.in_review, 0) AS in_review
FROM feed_status
-- a feed that names neither a person nor a home has no such row
LEFT JOIN matched ON matched.feed = feed_status.feed
