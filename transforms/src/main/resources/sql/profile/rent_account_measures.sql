-- One row per household with a rent account: what is owed now, and when debt began after a long
-- clean account. The only pass over rent positions of a night: conditional aggregates per account.
WITH position AS (
  SELECT
    account_ref,
    as_of,
    balance,
    weekly_charge,
    coalesce(breathing_space = 'Y', false) AS breathing_space,
    coalesce(as_of >= uc_start AND as_of < date_add(uc_start, :uc_wait_days), false) AS uc_wait,
    2 * balance > weekly_charge AS owing
  FROM rent_account
  WHERE as_of <= :as_of
),
account AS (
  SELECT
    account_ref,
    max(as_of) AS newest_on,
    max_by(breathing_space, as_of) AS breathing_space,
    count_if(breathing_space AND as_of > add_months(:as_of, -:hardship_months)) AS breathing_space_positions,
    max(as_of) FILTER (WHERE breathing_space AND as_of > add_months(:as_of, -:hardship_months))
      AS breathing_space_last,
    max(as_of) FILTER (WHERE NOT uc_wait) AS settled_on,
    max_by(balance, as_of) FILTER (WHERE NOT uc_wait) AS settled_balance,
    max_by(weekly_charge, as_of) FILTER (WHERE NOT uc_wait) AS settled_weekly_charge,
    min(as_of) FILTER (WHERE NOT uc_wait) AS first_on,
    -- A later debt has this one in its clean months: the first of the window is the only candidate.
    min(as_of) FILTER (WHERE NOT uc_wait AND owing AND as_of > add_months(:as_of, -:onset_months))
      AS onset,
    max(as_of) FILTER (WHERE NOT uc_wait AND owing AND as_of <= add_months(:as_of, -:onset_months))
      AS owing_before
  FROM position
  GROUP BY account_ref
),
placed AS (
  SELECT
    home.household_id,
    home.live,
    account.*,
    home.live
      AND account.first_on <= add_months(account.onset, -:clean_months)
      AND coalesce(account.owing_before <= add_months(account.onset, -:clean_months), true) AS clean_before
  FROM account
  JOIN household_account AS home ON home.account_ref = account.account_ref  -- one to one
)
SELECT
  household_id,
  sum(settled_balance) FILTER (WHERE live) AS settled_balance,
  sum(settled_weekly_charge) FILTER (WHERE live) AS settled_weekly_charge,
  count_if(clean_before) AS arrears_onsets,
  min(onset) FILTER (WHERE clean_before) AS arrears_onset,
  bool_or(live AND breathing_space) AS breathing_space,
  sum(breathing_space_positions) AS breathing_space_positions,
  max(breathing_space_last) AS breathing_space_last,
  flatten(sort_array(collect_list(filter(
    array(
      if(clean_before, struct('arrears_onset' AS evidence_kind, 'rent_account' AS feed,
        concat_ws('|', account_ref, onset) AS source_key, onset AS event_date), NULL),
      if(clean_before, struct('arrears_onset' AS evidence_kind, 'rent_account' AS feed,
        concat_ws('|', account_ref, settled_on) AS source_key, settled_on AS event_date), NULL),
      if(breathing_space_positions > 0, struct('breathing_space' AS evidence_kind, 'rent_account' AS feed,
        concat_ws('|', account_ref, breathing_space_last) AS source_key, breathing_space_last AS event_date), NULL)
    ),
    event -> event IS NOT NULL
  )))) AS rent_account_evidence
FROM placed
GROUP BY household_id
