-- One row per repair that can be placed: by the tenancy on it; without one, by the tenancy that the
-- home had on the day on which the repair was raised (the newest, where two met on that day), unless
-- more than :communal_live_tenancies ran then: nobody knows whose it is.
WITH raised AS (
  SELECT
    work_order_ref,
    tenancy_ref,
    property_ref,
    to_date(from_utc_timestamp(raised_ts, 'Europe/London')) AS raised_date
  FROM repair
),

by_property AS (
  SELECT
    raised.work_order_ref,
    home.household_id,
    row_number() OVER (
      PARTITION BY raised.work_order_ref
      ORDER BY home.start_date DESC, home.tenancy_ref DESC) AS place,
    count_if(raised.raised_date < coalesce(home.end_date, date_add(raised.raised_date, 1)))
      OVER (PARTITION BY raised.work_order_ref) AS running
  FROM raised
  JOIN household_tenancy AS home
    ON home.property_ref = raised.property_ref
    AND raised.raised_date >= home.start_date
    AND raised.raised_date <= coalesce(home.end_date, raised.raised_date)
  WHERE raised.tenancy_ref IS NULL
)

SELECT raised.work_order_ref, home.household_id, 'TENANCY' AS placed_by
FROM raised
JOIN household_tenancy AS home ON home.tenancy_ref = raised.tenancy_ref
UNION ALL
SELECT work_order_ref, household_id, 'PROPERTY'
FROM by_property
WHERE place = 1 AND running <= :communal_live_tenancies
