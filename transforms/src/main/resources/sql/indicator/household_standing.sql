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
lead_only AS (
  SELECT home.household_id, bool_or(person.with_lead) AS with_lead
  FROM person_home AS home
  JOIN lead_only_person AS person ON person.person_ref = home.person_ref  -- one to two: a row per cause
  GROUP BY home.household_id
)
SELECT
  household.household_id,
  household.status AS tenancy_status,
  coalesce(resident.adult_dead AND NOT resident.adult_here, false) AS every_adult_dead,
  coalesce(lead_only.with_lead, false) AS with_lead,
  lead_only.household_id IS NOT NULL AS restricted
FROM household
LEFT JOIN resident ON resident.household_id = household.household_id  -- one to one
LEFT JOIN lead_only ON lead_only.household_id = household.household_id  -- one to one
WHERE household.profiled
