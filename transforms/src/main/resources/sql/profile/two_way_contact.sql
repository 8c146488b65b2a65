-- One row per household with whom we have ever spoken: when somebody who lives there last confirmed
-- it. Attempts, payments, and what others say never count.
WITH spoken AS (
  SELECT placed.household_id, talk.contact_ts AS at, CAST(NULL AS DATE) AS outreach_on
  FROM contact AS talk
  JOIN household_row AS placed  -- one to one
    ON placed.feed = 'contact' AND placed.source_key = talk.contact_id
  WHERE talk.reached = 'TWO_WAY'
    AND (
      talk.contact_by IN ('TENANT', 'MEMBER')
      OR (
        talk.contact_by IS NULL
        AND talk.person_ref IS NOT NULL
        AND EXISTS (
          SELECT 1
          FROM household_member AS adult
          WHERE adult.household_id = placed.household_id
            AND adult.resident_id = placed.resident_id
            AND adult.role <> 'AUTHORISED_REP'
            AND coalesce(adult.joined_date <= to_date(from_utc_timestamp(talk.contact_ts, 'Europe/London')), true)
            AND coalesce(adult.left_date > to_date(from_utc_timestamp(talk.contact_ts, 'Europe/London')), true)
            AND coalesce(adult.date_of_death > to_date(from_utc_timestamp(talk.contact_ts, 'Europe/London')), true)
            AND coalesce(
              add_months(adult.date_of_birth, 12 * 18) <= to_date(from_utc_timestamp(talk.contact_ts, 'Europe/London')),
              true)
        )
      )
    )
  UNION ALL
  SELECT placed.household_id, slot.slot_start AS at, CAST(NULL AS DATE) AS outreach_on
  FROM appointment AS slot
  JOIN household_row AS placed  -- one to one
    ON placed.feed = 'appointment' AND placed.source_key = slot.appointment_id
  LEFT JOIN repair AS job  -- many to one
    ON job.work_order_ref = slot.work_order_ref
  WHERE slot.outcome = 'KEPT'
    -- On the stairs, or in a home that stood empty, nobody of the household had to be there.
    AND coalesce(job.work_class NOT IN ('VOID', 'COMMUNAL'), true)
  UNION ALL
  -- An officer's outcome has no hour: it ends the day, so that tries of the same day came before.
  SELECT
    placed.household_id,
    to_utc_timestamp(CAST(talk.contacted_on AS TIMESTAMP) + INTERVAL '1' DAY - INTERVAL '1' SECOND, 'Europe/London') AS at,
    talk.contacted_on AS outreach_on
  FROM outreach_outcome AS talk
  JOIN household_row AS placed  -- one to one
    ON placed.feed = 'outreach_outcome'
    AND placed.source_key = concat_ws('|', talk.list_id, coalesce(talk.household_id, talk.tenancy_ref))
  WHERE talk.result LIKE 'SPOKE%'
),
dated AS (
  SELECT household_id, at, outreach_on, to_date(from_utc_timestamp(at, 'Europe/London')) AS on_date
  FROM spoken
)
SELECT
  household_id,
  max(at) AS two_way_at,
  max(on_date) AS two_way_last,
  max(outreach_on) AS outreach_spoken_last,
  count_if(on_date > add_months(:as_of, -:contact_months)) AS two_way_contacts,
  count_if(on_date > add_months(:as_of, -:contact_months_with_need)) AS two_way_contacts_with_need
FROM dated
WHERE on_date <= :as_of
GROUP BY household_id
