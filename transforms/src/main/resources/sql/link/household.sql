-- One row per household: its home, told by the newest tenancy of the chain that has begun.
-- Before the first one begins, the first one tells it.
WITH placed_tenancy AS (
  SELECT
    household_tenancy.household_id,
    household_tenancy.end_date AS ended_on,
    min(household_tenancy.start_date) OVER (PARTITION BY household_tenancy.household_id)
      AS chain_start,
    row_number() OVER (
      PARTITION BY household_tenancy.household_id
      ORDER BY
        household_tenancy.start_date <= :as_of DESC,
        abs(datediff(:as_of, household_tenancy.start_date)),
        household_tenancy.end_date DESC NULLS FIRST,
        household_tenancy.tenancy_ref DESC) AS place,
    tenancy.*
  FROM household_tenancy
  JOIN tenancy ON tenancy.tenancy_ref = household_tenancy.tenancy_ref
)

SELECT
  :as_of AS as_of,
  household_id,
  tenancy_ref,
  property_ref,
  uprn,
  address_line1,
  postcode,
  local_authority_code,
  neighbourhood_code,
  patch_code,
  tenure_code,
  supported_type,
  property_type,
  bedrooms,
  has_gas,
  build_date,
  chain_start,
  start_date AS tenancy_start,
  ended_on AS end_date,
  status,
  tenure_code NOT IN ('LEASE', 'FREE', 'GARAGE')
    AND start_date <= :as_of
    AND (ended_on IS NULL OR ended_on > :as_of) AS profiled
FROM placed_tenancy
WHERE place = 1
