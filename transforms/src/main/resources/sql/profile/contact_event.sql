-- One row per contact of a household, with what it counts as on the as-of date. Tries and requests
-- to check on somebody count only since a person who lives there was last spoken with.
WITH talk AS (
  SELECT
    placed.household_id,
    placed.source_key,
    to_date(from_utc_timestamp(contact.contact_ts, 'Europe/London')) AS event_date,
    contact.contact_ts,
    contact.channel,
    contact.team,
    contact.direction,
    contact.reached,
    contact.reason_code,
    contact.contact_by
  FROM contact
  JOIN household_row AS placed  -- one to one
    ON placed.feed = 'contact' AND placed.source_key = contact.contact_id
)
SELECT
  talk.household_id,
  'contact' AS feed,
  talk.source_key,
  talk.event_date,
  talk.channel,
  talk.team,
  talk.direction = 'OUT'
    AND talk.reached <> 'TWO_WAY'
    AND talk.event_date > add_months(:as_of, -:unreached_months)
    AND coalesce(talk.contact_ts > spoken.two_way_at, true) AS unreached,
  talk.reached IN ('RETURNED', 'BOUNCED')
    AND talk.event_date > add_months(:as_of, -:returned_months) AS returned,
  coalesce(talk.reason_code = 'WELFARE' AND talk.contact_by IN ('NEIGHBOUR', 'AGENCY'), false)
    AND talk.event_date > add_months(:as_of, -:welfare_check_months)
    AND coalesce(talk.event_date > spoken.two_way_last, true) AS welfare_request
FROM talk
LEFT JOIN two_way_contact AS spoken  -- many to one
  ON spoken.household_id = talk.household_id
WHERE talk.event_date <= :as_of
