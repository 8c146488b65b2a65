-- One row per candidate household that we tried to reach or that an officer saw: the last three tries.
WITH try AS (
  SELECT
    at.household_id,
    to_date(from_utc_timestamp(talk.contact_ts, 'Europe/London')) AS on_date,
    talk.contact_ts AS at,
    talk.channel AS channel,
    talk.reached AS result,
    talk.contact_id AS source_key
  FROM contact AS talk
  JOIN household_row AS at  -- one to one
    ON at.feed = 'contact' AND at.source_key = talk.contact_id
  JOIN candidate ON candidate.household_id = at.household_id
  WHERE talk.direction = 'OUT'
  UNION ALL
  SELECT household_id, contacted_on, CAST(contacted_on AS TIMESTAMP), 'OUTREACH', result, list_id
  FROM outcome
),
recent AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY household_id ORDER BY on_date DESC, at DESC, source_key DESC) AS place
  FROM try
  WHERE on_date <= :as_of
)
SELECT
  household_id,
  CAST(
    transform(
      array_sort(collect_list(struct(-place AS turn, on_date, channel, result))),
      try -> struct(try.on_date AS on_date, try.channel AS channel, try.result AS result))
    AS ARRAY<STRUCT<on_date: DATE, channel: STRING, result: STRING>>) AS tried
FROM recent
WHERE place <= 3
GROUP BY household_id
