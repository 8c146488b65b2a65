-- One row per person to ask for whom we reached: each channel that worked with its last day, newest first.
WITH reached AS (
  SELECT
    at.resident_id,
    talk.channel,
    max(talk.contact_ts) AS last_at
  FROM contact AS talk
  JOIN household_row AS at  -- one to one
    ON at.feed = 'contact' AND at.source_key = talk.contact_id
  JOIN (SELECT DISTINCT resident_id FROM person_to_ask_for) AS ask ON ask.resident_id = at.resident_id
  WHERE talk.reached = 'TWO_WAY'
    AND coalesce(talk.contact_by IN ('TENANT', 'MEMBER'), true)
    AND talk.channel IN ('PHONE', 'SMS', 'EMAIL', 'VISIT')
    AND to_date(from_utc_timestamp(talk.contact_ts, 'Europe/London')) <= :as_of
  GROUP BY at.resident_id, talk.channel
)
SELECT
  resident_id,
  CAST(
    transform(
      reverse(array_sort(collect_list(struct(last_at, channel)))),
      way -> struct(
        way.channel AS channel,
        to_date(from_utc_timestamp(way.last_at, 'Europe/London')) AS on_date))
    AS ARRAY<STRUCT<channel: STRING, on_date: DATE>>) AS worked
FROM reached
GROUP BY resident_id
