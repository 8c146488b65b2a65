-- One row per event of one household (:household_id), newest first: all feeds on one line of time.
-- Codes only: no name, no address and no free text. Nothing after the business date is seen.
WITH placed AS (
  SELECT feed, source_key
  FROM household_row
  WHERE household_id = :household_id
),
accounts AS (
  SELECT account_ref
  FROM household_account
  WHERE household_id = :household_id
),
-- a placed row has exactly one row in its feed
repairs AS (
  SELECT
    to_date(from_utc_timestamp(r.raised_ts, 'Europe/London')) AS event_date,
    p.feed,
    p.source_key,
    concat_ws(' ', r.work_class, r.fault_class, r.status, 'reported by ' || r.reported_by) AS what
  FROM placed AS p
  JOIN repair AS r ON p.feed = 'repair' AND p.source_key = r.work_order_ref
),
appointments AS (
  SELECT
    to_date(from_utc_timestamp(a.slot_start, 'Europe/London')) AS event_date,
    p.feed,
    p.source_key,
    concat_ws(' ', 'slot', a.outcome, 'of order', a.work_order_ref) AS what
  FROM placed AS p
  JOIN appointment AS a ON p.feed = 'appointment' AND p.source_key = a.appointment_id
),
asb AS (
  SELECT
    c.opened_date AS event_date,
    p.feed,
    p.source_key,
    concat_ws(' ', c.category, 'as', y.role, if(c.closed_date IS NULL, 'open', 'closed')) AS what
  FROM placed AS p
  JOIN asb_party AS y
    ON p.feed = 'asb_party' AND p.source_key = concat_ws('|', y.case_ref, y.party_no)
  JOIN asb_case AS c ON y.case_ref = c.case_ref
),
contacts AS (
  SELECT
    to_date(from_utc_timestamp(c.contact_ts, 'Europe/London')) AS event_date,
    p.feed,
    p.source_key,
    concat_ws(' ', c.channel, c.direction, c.reached, c.reason_code, 'by ' || c.contact_by) AS what
  FROM placed AS p
  JOIN contact AS c ON p.feed = 'contact' AND p.source_key = c.contact_id
),
complaints AS (
  SELECT
    c.received_date AS event_date,
    p.feed,
    p.source_key,
    concat_ws(' ', 'stage', c.stage, 'upheld', coalesce(c.upheld, 'not decided')) AS what
  FROM placed AS p
  JOIN complaint AS c ON p.feed = 'complaint' AND p.source_key = c.complaint_ref
),
outcomes AS (
  SELECT
    o.contacted_on AS event_date,
    p.feed,
    p.source_key,
    concat_ws(' ', o.result, o.wanted, o.outcome_met) AS what
  FROM placed AS p
  JOIN outreach_outcome AS o
    ON p.feed = 'outreach_outcome'
    AND p.source_key = concat_ws('|', o.list_id, coalesce(o.household_id, o.tenancy_ref))
),
arrears AS (
  SELECT
    a.action_date AS event_date,
    'arrears_action' AS feed,
    concat_ws('|', a.account_ref, a.action_seq) AS source_key,
    a.action_class AS what
  FROM accounts AS h
  JOIN arrears_action AS a ON h.account_ref = a.account_ref
),
-- the newest position of each account
positions AS (
  SELECT
    max(r.as_of) AS event_date,
    'rent_account' AS feed,
    concat_ws('|', r.account_ref, max(r.as_of)) AS source_key,
    concat_ws(' ', 'balance in pence', max_by(r.balance, r.as_of)) AS what
  FROM accounts AS h
  JOIN rent_account AS r ON h.account_ref = r.account_ref
  WHERE r.as_of <= :as_of
  GROUP BY r.account_ref
),
every_event AS (
  SELECT * FROM repairs
  UNION ALL SELECT * FROM appointments
  UNION ALL SELECT * FROM asb
  UNION ALL SELECT * FROM contacts
  UNION ALL SELECT * FROM complaints
  UNION ALL SELECT * FROM outcomes
  UNION ALL SELECT * FROM arrears
  UNION ALL SELECT * FROM positions
)
SELECT event_date, feed, source_key, what
FROM every_event
WHERE event_date <= :as_of
ORDER BY event_date DESC, feed, source_key
