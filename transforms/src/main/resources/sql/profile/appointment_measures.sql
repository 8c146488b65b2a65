-- One row per household with an appointment: slots that were missed or refused, and concerns.
SELECT
  household_id,
  count_if(servicing_no_access) AS servicing_no_access,
  min(event_date) FILTER (WHERE servicing_no_access) AS servicing_no_access_first,
  max(event_date) FILTER (WHERE servicing_no_access) AS servicing_no_access_last,
  count_if(missed_appointment) AS missed_appointments,
  max(event_date) FILTER (WHERE missed_appointment) AS missed_appointment_last,
  count_if(appointment_slot) AS appointment_slots,
  count_if(home_condition_no_access) AS home_condition_no_access,
  max(event_date) FILTER (WHERE home_condition_no_access) AS home_condition_no_access_last,
  count_if(operative_concern) AS operative_concerns,
  max(event_date) FILTER (WHERE operative_concern) AS operative_concern_last
FROM appointment_event
GROUP BY household_id
