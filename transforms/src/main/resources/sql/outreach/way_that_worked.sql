-- One row per person to ask for whom we reached: by which channel last, and on which day.
WITH reached AS (
  SELECT
    at.resident_id,
    talk.channel,
    talk.contact_ts,
    talk.contact_id,
    row_number() OVER (
      PARTITION BY at.resident_id ORDER BY talk.contact_ts DESC, talk.contact_id DESC) AS place
  FROM contact AS talk
  JOIN household_row AS at  -- one to one
    ON at.feed = 'contact' AND at.source_key = talk.contact_id
  JOIN (SELECT DISTINCT resident_id FROM person_to_ask_for) AS ask ON ask.resident_id = at.resident_id
  WHERE talk.reached = 'TWO_WAY'
    AND coalesce(talk.contact_by IN ('TENANT', 'MEMBER'), true)
    AND talk.channel IN ('PHONE', 'SMS', 'EMAIL', 'VISIT')
    AND to_date(from_utc_timestamp(talk.contact_ts, 'Europe/London')) <= :as_of
)
SELECT
  resident_id,
  channel AS worked_channel,
  to_date(from_utc_timestamp(contact_ts, 'Europe/London')) AS worked_on
FROM reached
WHERE place = 1
