-- One row per household with a failed direct debit: how many, and when the last was.
WITH failed AS (
  SELECT
    account.household_id,
    concat_ws('|', txn.account_ref, txn.txn_id) AS source_key,
    txn.txn_date AS event_date
  FROM rent_transaction AS txn
  JOIN household_account AS account  -- many to one
    ON account.account_ref = txn.account_ref
  WHERE txn.txn_class = 'REVERSAL'
    AND array_contains(split(:failed_debit_codes, ';'), txn.txn_code)
    AND txn.txn_date > add_months(:as_of, -:hardship_months)
    AND txn.txn_date <= :as_of
)
SELECT
  household_id,
  count(*) AS failed_debits,
  max(event_date) AS failed_debit_last,
  sort_array(collect_list(struct('failed_debit' AS evidence_kind, 'rent_transaction' AS feed,
    source_key, event_date))) AS rent_transaction_evidence
FROM failed
GROUP BY household_id
