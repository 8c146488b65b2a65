-- One row per household with an alert: what is recorded about health, capacity and self-neglect.
SELECT
  household_id,
  count_if(health_or_capacity_alert) AS health_or_capacity_alerts,
  count_if(self_neglect_alert) AS self_neglect_alerts,
  max(event_date) FILTER (WHERE self_neglect_alert) AS self_neglect_last
FROM alert_event
GROUP BY household_id
