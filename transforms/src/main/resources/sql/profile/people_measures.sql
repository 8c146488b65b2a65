-- One row per household in which somebody lives or has lived: who lives there, who has gone, and
-- whom we could call.
WITH resident_of_home AS (
  SELECT
    household_id,
    bool_or(adult) AS adult,
    max(months_between(:as_of, date_of_birth)) AS months_old
  FROM household_member
  WHERE lives_here
  GROUP BY household_id, resident_id
),
living_here AS (
  SELECT
    household_id,
    count(*) AS members,
    count_if(adult) AS adults,
    CAST(floor(max(months_old) / 12) AS BIGINT) AS oldest_age
  FROM resident_of_home
  GROUP BY household_id
),
gone AS (
  SELECT
    household_id,
    count_if(adult_gone) AS adults_gone,
    max(event_date) FILTER (WHERE adult_gone) AS adult_gone_last
  FROM person_event
  GROUP BY household_id
),
named AS (
  SELECT home.household_id, count(*) AS next_of_kin
  FROM person_home AS home
  JOIN related_contact AS related  -- one to many
    ON related.person_ref = home.person_ref
  WHERE home.adult
    AND related.relation IN ('NEXT_OF_KIN', 'EMERGENCY')
    AND related.closed_on IS NULL
  GROUP BY home.household_id
)
SELECT
  gone.household_id,
  coalesce(living_here.members, 0) AS members,
  coalesce(living_here.adults, 0) AS adults,
  living_here.oldest_age,
  gone.adults_gone,
  gone.adult_gone_last,
  coalesce(named.next_of_kin, 0) AS next_of_kin
FROM gone
LEFT JOIN living_here ON living_here.household_id = gone.household_id  -- one to one
LEFT JOIN named ON named.household_id = gone.household_id  -- one to one
