-- One row per household, resident and contact rule in force on the as-of date.
-- A rule belongs to a person, never to the home: it is shown with that person's name.
WITH in_force AS (
  SELECT person_ref, rule, hours, visibility
  FROM contact_rule
  WHERE closed_on IS NULL
    AND valid_from <= :as_of
    AND coalesce(valid_to >= :as_of, true)
  UNION ALL
  -- The officer sees what to do, never the alert that asks for it.
  SELECT alert.person_ref, by_alert.rule, CAST(NULL AS STRING), 'PATCH'
  FROM person_alert AS alert
  JOIN alert_rule AS by_alert  -- many to many: every rule that fits the code
    ON alert.alert_code = by_alert.alert_code
    OR (by_alert.every_code_that_begins_so AND startswith(alert.alert_code, by_alert.alert_code))
  WHERE alert.closed_on IS NULL
    AND alert.status IN ('OPEN', 'REVIEW')
    AND alert.start_date <= :as_of
    AND coalesce(alert.end_date > :as_of, true)
)
SELECT DISTINCT
  home.household_id,
  home.resident_id,
  in_force.rule,
  in_force.hours,
  in_force.visibility
FROM in_force
JOIN person_home AS home USING (person_ref)  -- one to few: a person may live in two homes
