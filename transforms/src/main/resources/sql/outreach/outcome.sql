-- One row per household and officer's outcome, newest first (place 1).
WITH placed AS (
  SELECT
    at.household_id,
    at.source_key,
    outcome.received_on,
    outcome.list_id,
    outcome.contacted_on,
    outcome.result,
    outcome.wanted,
    outcome.outcome_met,
    outcome.next_step,
    outcome.come_back_on,
    outcome.consent_to_share,
    -- Settled: what the person wanted came about or will not, or somebody closed it with a reason.
    coalesce(outcome.outcome_met IN ('FULL', 'NO'), false)
      OR (
        coalesce(outcome.next_step = 'NONE', false)
        AND (
          outcome.note IS NOT NULL
          OR coalesce(outcome.flag_verdict IN ('FALSE_ALARM', 'DATA_ERROR'), false)
        )
      ) AS settled
  FROM outreach_outcome AS outcome
  JOIN household_row AS at  -- one to one
    ON at.feed = 'outreach_outcome'
    AND at.source_key = concat_ws('|', outcome.list_id, coalesce(outcome.household_id, outcome.tenancy_ref))
  WHERE outcome.contacted_on <= :as_of
)
SELECT
  *,
  -- One entry may have two rows: another system names the tenancy, a returned list the household.
  row_number() OVER (
    PARTITION BY household_id
    ORDER BY contacted_on DESC, list_id DESC, received_on DESC, source_key) AS place
FROM placed
