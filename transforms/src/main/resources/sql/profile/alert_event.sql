-- One row per household and alert of a person who lives there, with what it counts as on the as-of
-- date. Open: status OPEN or REVIEW, begun, and not ended. A row that left the feed has ended.
WITH alert AS (
  SELECT
    home.household_id,
    alert.alert_id AS source_key,
    alert.start_date AS event_date,
    alert.alert_code AS code,
    coalesce(alert.end_date, alert.closed_on) AS ended_on,
    alert.status IN ('OPEN', 'REVIEW')
      AND coalesce(coalesce(alert.end_date, alert.closed_on) > :as_of, true) AS open,
    alert.status <> 'PENDING' AS ever_open
  FROM alert_home AS home
  JOIN person_alert AS alert  -- many to one: a person may live in two homes
    ON alert.alert_id = home.alert_id
  WHERE alert.start_date <= :as_of
)
SELECT DISTINCT
  household_id,
  'person_alert' AS feed,
  source_key,
  event_date,
  open AND (
    code LIKE 'MED%'
    OR code LIKE 'MH%'
    OR code IN ('20-10', '20-20', '20-30', '20-40', '20-50', '20-60')
    OR code = '60'
  ) AS health_or_capacity_alert,
  code IN ('RISK1.02', 'RISK1.03', 'RISK4.01') AND (
    open
    OR (
      ever_open
      AND ended_on > add_months(:as_of, -:self_neglect_months)
      AND ended_on <= :as_of
    )
  ) AS self_neglect_alert
FROM alert
