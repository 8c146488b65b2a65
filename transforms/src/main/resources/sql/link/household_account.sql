-- One row per rent account: the household of the tenancy that its newest position names.
WITH account AS (
  SELECT account_ref, max_by(tenancy_ref, struct(as_of, tenancy_ref)) AS tenancy_ref
  FROM rent_account
  GROUP BY account_ref
)

SELECT
  home.household_id,
  account.account_ref,
  account.tenancy_ref,
  tenancy_period.live
FROM account
JOIN household_tenancy AS home ON home.tenancy_ref = account.tenancy_ref
JOIN tenancy_period ON tenancy_period.tenancy_ref = account.tenancy_ref
