-- One row per candidate household: what is going well there.
WITH visit AS (
  SELECT
    at.household_id,
    count_if(slot.outcome = 'KEPT') AS kept,
    count_if(slot.outcome IN ('NO_ACCESS', 'CARDED', 'REFUSED')) AS missed
  FROM appointment AS slot
  JOIN household_row AS at  -- one to one
    ON at.feed = 'appointment' AND at.source_key = slot.appointment_id
  JOIN candidate ON candidate.household_id = at.household_id
  LEFT JOIN repair AS job  -- many to one
    ON job.work_order_ref = slot.work_order_ref
  WHERE coalesce(job.work_class NOT IN ('VOID', 'COMMUNAL'), true)
    AND to_date(from_utc_timestamp(slot.slot_start, 'Europe/London')) > add_months(:as_of, -12)
    AND to_date(from_utc_timestamp(slot.slot_start, 'Europe/London')) <= :as_of
  GROUP BY at.household_id
),
payment AS (
  -- Something came in during each of the last three spells of 31 days.
  SELECT
    account.household_id,
    count(DISTINCT floor(datediff(:as_of, paid.txn_date) / 31)) = 3 AS every_month
  FROM rent_transaction AS paid
  JOIN household_account AS account USING (account_ref)
  JOIN candidate ON candidate.household_id = account.household_id
  WHERE account.live
    AND paid.txn_class IN ('PAYMENT', 'HB', 'UC')
    AND paid.txn_date > date_add(:as_of, -93)
    AND paid.txn_date <= :as_of
  GROUP BY account.household_id
),
arrears_sign AS (
  SELECT DISTINCT household_id
  FROM indicator_hit
  WHERE state = 'HIT' AND indicator_id IN ('F01', 'F02', 'F03', 'F04')
),
named_contact AS (
  SELECT DISTINCT ask.household_id
  FROM person_to_ask_for AS ask
  JOIN person_home AS home USING (household_id, resident_id)  -- one to few: earlier references
  JOIN related_contact AS related ON related.person_ref = home.person_ref
  WHERE related.closed_on IS NULL
    AND related.relation IN ('NEXT_OF_KIN', 'EMERGENCY')
    AND related.has_phone = 'Y'
)
SELECT
  candidate.household_id,
  coalesce(payment.every_month AND arrears_sign.household_id IS NULL, false) AS pays_regularly,
  coalesce(visit.kept >= 2 AND visit.missed = 0, false) AS keeps_appointments,
  named_contact.household_id IS NOT NULL AS has_named_contact
FROM candidate
LEFT JOIN visit ON visit.household_id = candidate.household_id
LEFT JOIN payment ON payment.household_id = candidate.household_id
LEFT JOIN arrears_sign ON arrears_sign.household_id = candidate.household_id
LEFT JOIN named_contact ON named_contact.household_id = candidate.household_id
