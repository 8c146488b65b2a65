-- One row per tenancy: the household that it belongs to.
SELECT
  :as_of AS as_of,
  tenancy_household.household_id,
  tenancy_period.tenancy_ref,
  tenancy_period.property_ref,
  tenancy_period.start_date,
  tenancy_period.end_date
FROM tenancy_period
JOIN tenancy_household ON tenancy_household.tenancy_ref = tenancy_period.tenancy_ref
