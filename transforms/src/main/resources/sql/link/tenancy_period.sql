-- One row per tenancy: the home and the days on which it ran, and whether it runs tonight.
-- A tenancy that left the extract ended on that night, unless it had ended before.
WITH tenancy_end AS (
  SELECT tenancy_ref, property_ref, tenure_code, start_date, least(end_date, closed_on) AS end_date
  FROM tenancy
)

SELECT
  tenancy_ref,
  property_ref,
  tenure_code,
  start_date,
  end_date,
  start_date <= :as_of AND (end_date IS NULL OR end_date > :as_of) AS live
FROM tenancy_end
