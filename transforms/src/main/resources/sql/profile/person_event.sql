-- One row per household and resident who has ever lived there, with what that person's leaving
-- counts as on the as-of date. Representatives never live there.
WITH stay AS (
  SELECT
    household_id,
    resident_id,
    concat_ws('|', person_ref, tenancy_ref) AS source_key,
    role = 'JOINT' OR adult AS joint_or_adult,
    lives_here,
    coalesce(left_date, DATE '9999-12-31') AS left_on,
    date_of_death
  FROM household_member
  WHERE role <> 'AUTHORISED_REP'
),
resident_of_home AS (
  SELECT
    household_id,
    max_by(source_key, struct(left_on, source_key)) AS source_key,
    bool_or(joint_or_adult) AS joint_or_adult,
    bool_or(lives_here) AS lives_here,
    least(max(date_of_death), max(left_on)) AS gone_on
  FROM stay
  GROUP BY household_id, resident_id
)
SELECT
  household_id,
  'person' AS feed,
  source_key,
  gone_on AS event_date,
  NOT lives_here
    AND joint_or_adult
    AND gone_on > add_months(:as_of, -:bereavement_months)
    AND gone_on <= :as_of AS adult_gone
FROM resident_of_home
