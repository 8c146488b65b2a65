-- One row per profiled household: what stands between it and an ordinary list.
WITH resident AS (
  SELECT
    household_id,
    bool_or(lives_here AND adult) AS adult_here,
    bool_or(adult AND date_of_death <= :as_of) AS adult_dead
  FROM household_member
  WHERE role <> 'AUTHORISED_REP'
  GROUP BY household_id
),
alert AS (
  SELECT
    home.household_id,
    bool_or(alert.alert_code IN ('SAF1.02', 'SAF3.01')) AS with_lead,
    bool_or(alert.alert_code LIKE 'SAF%' OR alert.confidentiality = 'CONFIDENTIAL') AS restricted
  FROM person_home AS home
  JOIN person_alert AS alert ON alert.person_ref = home.person_ref  -- one to many
  WHERE alert.status IN ('OPEN', 'REVIEW')
    AND alert.start_date <= :as_of
    AND coalesce(coalesce(alert.end_date, alert.closed_on) > :as_of, true)
  GROUP BY home.household_id
),
protected AS (
  SELECT DISTINCT home.household_id
  FROM person_home AS home
  JOIN protected_register AS register ON register.person_ref = home.person_ref  -- one to one
  WHERE register.start_date <= :as_of
    AND coalesce(coalesce(register.end_date, register.closed_on) > :as_of, true)
)
SELECT
  household.household_id,
  household.status AS tenancy_status,
  coalesce(resident.adult_dead AND NOT resident.adult_here, false) AS every_adult_dead,
  coalesce(alert.with_lead, false) AS with_lead,
  coalesce(alert.restricted, false) OR protected.household_id IS NOT NULL AS restricted
FROM household
LEFT JOIN resident ON resident.household_id = household.household_id  -- one to one
LEFT JOIN alert ON alert.household_id = household.household_id  -- one to one
LEFT JOIN protected ON protected.household_id = household.household_id  -- one to one
WHERE household.profiled
