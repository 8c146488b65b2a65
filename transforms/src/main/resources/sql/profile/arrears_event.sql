-- One row per arrears action or arrangement of a household's accounts, with what it counts as on
-- the as-of date. A report of abandonment counts until somebody who lives there was spoken with.
WITH step AS (
  SELECT
    'arrears_action' AS feed,
    concat_ws('|', account_ref, action_seq) AS source_key,
    account_ref,
    action_date AS event_date,
    action_class AS class
  FROM arrears_action
  UNION ALL
  SELECT
    'arrangement' AS feed,
    concat_ws('|', account_ref, arrangement_id) AS source_key,
    account_ref,
    state_date AS event_date,
    state AS class
  FROM arrangement
)
SELECT
  account.household_id,
  step.feed,
  step.source_key,
  step.event_date,
  step.class IN ('BREACH', 'BREACHED')
    AND step.event_date > add_months(:as_of, -:broken_agreement_months) AS broken_agreement,
  step.class IN ('DEBT_ADVICE', 'HARDSHIP')
    AND step.event_date > add_months(:as_of, -:hardship_months) AS hardship_action,
  step.class = 'ABANDONMENT'
    AND step.event_date > add_months(:as_of, -:welfare_check_months)
    AND coalesce(step.event_date > spoken.two_way_last, true) AS abandonment_report
FROM step
JOIN household_account AS account  -- many to one
  ON account.account_ref = step.account_ref
LEFT JOIN two_way_contact AS spoken  -- many to one
  ON spoken.household_id = account.household_id
WHERE step.event_date <= :as_of
