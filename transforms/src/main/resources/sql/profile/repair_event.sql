-- One row per repair of a household, with what it counts as on the as-of date.
-- Block rule: a pest or a blocked drain that three homes of the postcode have within 30 days is the
-- block's, and says nothing about one home.
WITH home AS (
  SELECT property_ref, max(postcode) AS postcode
  FROM tenancy
  GROUP BY property_ref
),
job AS (
  SELECT
    repair.work_order_ref,
    repair.property_ref,
    repair.fault_class,
    to_date(from_utc_timestamp(repair.raised_ts, 'Europe/London')) AS raised_on
  FROM repair
  WHERE repair.work_class = 'RESPONSIVE'
    AND repair.status <> 'CANCELLED'
    AND repair.fault_class IN ('DRAIN', 'PEST', 'CLEARANCE')
),
of_a_block AS (
  SELECT job.work_order_ref, job.property_ref, job.fault_class, job.raised_on, home.postcode
  FROM job
  JOIN home ON home.property_ref = job.property_ref  -- many to one
  WHERE job.fault_class IN ('DRAIN', 'PEST') AND job.raised_on <= :as_of
),
outbreak AS (
  SELECT mine.work_order_ref
  FROM of_a_block AS mine
  JOIN of_a_block AS near  -- many to many, within one postcode and 30 days
    ON near.postcode = mine.postcode
    AND near.fault_class = mine.fault_class
    AND abs(datediff(near.raised_on, mine.raised_on)) <= :outbreak_days
  GROUP BY mine.work_order_ref
  HAVING count(DISTINCT near.property_ref) >= :outbreak_homes
)
SELECT
  placed.household_id,
  'repair' AS feed,
  placed.source_key,
  job.raised_on AS event_date,
  job.fault_class,
  outbreak.work_order_ref IS NULL
    AND job.raised_on > add_months(:as_of, -:home_condition_months) AS home_condition_repair
FROM job
JOIN household_row AS placed  -- one to one
  ON placed.feed = 'repair' AND placed.source_key = job.work_order_ref
LEFT JOIN outbreak ON outbreak.work_order_ref = job.work_order_ref  -- one to one
WHERE job.raised_on <= :as_of
