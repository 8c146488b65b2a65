-- One row per household with a repair: what the repairs say about the condition of the home.
SELECT
  household_id,
  count(DISTINCT fault_class) FILTER (WHERE home_condition_repair) AS home_condition_faults,
  max(event_date) FILTER (WHERE home_condition_repair) AS home_condition_last
FROM repair_event
GROUP BY household_id
