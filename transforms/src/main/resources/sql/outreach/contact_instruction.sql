-- One row per household, resident and contact rule in force on the as-of date.
-- A rule belongs to a person, never to the home: it is shown with that person's name.
-- A rule protects everybody who bears the reference that it names, and so does an alert that only the lead
-- may see: every home that it may mean is kept for the lead. Any other alert is one person's.
WITH warned AS (
  SELECT alert_id, household_id, resident_id
  FROM alert_home
  JOIN candidate USING (household_id)  -- one to one
  UNION
  SELECT alert.alert_id, home.household_id, home.resident_id
  FROM person_alert AS alert
  JOIN person_home AS home USING (person_ref)  -- one to few: a person may live in two homes
  WHERE startswith(alert.alert_code, 'SAF') OR alert.confidentiality = 'CONFIDENTIAL'
),
in_force AS (
  SELECT home.household_id, home.resident_id, said.rule, said.hours, said.visibility
  FROM contact_rule AS said
  JOIN person_home AS home USING (person_ref)  -- one to few: a person may live in two homes
  WHERE said.closed_on IS NULL
    AND said.valid_from <= :as_of
    AND coalesce(said.valid_to >= :as_of, true)
  UNION ALL
  -- The officer sees what to do, never the alert that asks for it.
  SELECT home.household_id, home.resident_id, by_alert.rule, CAST(NULL AS STRING), 'PATCH'
  FROM person_alert AS alert
  JOIN warned AS home USING (alert_id)  -- one to few
  JOIN alert_rule AS by_alert  -- many to many: every rule that fits the code
    ON alert.alert_code = by_alert.alert_code
    OR (by_alert.every_code_that_begins_so AND startswith(alert.alert_code, by_alert.alert_code))
  WHERE alert.closed_on IS NULL
    AND alert.status IN ('OPEN', 'REVIEW')
    AND alert.start_date <= :as_of
    AND coalesce(alert.end_date > :as_of, true)
)
SELECT DISTINCT household_id, resident_id, rule, hours, visibility
FROM in_force
