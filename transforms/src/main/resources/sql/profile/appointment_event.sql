-- One row per appointment of a household, with what it counts as on the as-of date.
WITH slot AS (
  SELECT
    placed.household_id,
    placed.source_key,
    to_date(from_utc_timestamp(appointment.slot_start, 'Europe/London')) AS event_date,
    appointment.outcome,
    appointment.cause_for_concern,
    coalesce(job.work_class IN ('SERVICING_GAS', 'SERVICING_ELEC'), false) AS servicing
  FROM appointment
  JOIN household_row AS placed  -- one to one
    ON placed.feed = 'appointment' AND placed.source_key = appointment.appointment_id
  LEFT JOIN repair AS job  -- many to one
    ON job.work_order_ref = appointment.work_order_ref
  WHERE coalesce(job.work_class NOT IN ('VOID', 'COMMUNAL'), true)
)
SELECT
  household_id,
  'appointment' AS feed,
  source_key,
  event_date,
  outcome IN ('NO_ACCESS', 'CARDED')
    AND servicing
    AND event_date > add_months(:as_of, -:servicing_no_access_months) AS servicing_no_access,
  outcome IN ('NO_ACCESS', 'CARDED')
    AND NOT servicing
    AND event_date > add_months(:as_of, -:missed_appointment_months) AS missed_appointment,
  outcome IN ('KEPT', 'NO_ACCESS', 'CARDED', 'REFUSED', 'TENANT_CANCELLED')
    AND NOT servicing
    AND event_date > add_months(:as_of, -:missed_appointment_months) AS appointment_slot,
  outcome IN ('NO_ACCESS', 'CARDED', 'REFUSED')
    AND event_date > add_months(:as_of, -:home_condition_months) AS home_condition_no_access,
  cause_for_concern = 'Y'
    AND event_date > add_months(:as_of, -:operative_concern_months) AS operative_concern
FROM slot
WHERE event_date <= :as_of
