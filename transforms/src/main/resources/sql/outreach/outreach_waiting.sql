-- One row per household whose last officer's outcome is not settled and which is on no list tonight.
SELECT
  CAST(:as_of AS DATE) AS as_of,
  outcome.list_id,
  outcome.household_id,
  home.patch_code,
  ask.title,
  ask.forename,
  ask.surname,
  ask.preferred_name,
  outcome.contacted_on,
  outcome.result,
  outcome.wanted,
  outcome.outcome_met,
  CASE
    WHEN outcome.come_back_on IS NOT NULL THEN outcome.come_back_on
    WHEN outcome.result = 'DECLINED' THEN date_add(outcome.contacted_on, :declined_review_days)
  END AS review_on,
  safe.safe_contact
FROM outcome
JOIN household AS home USING (household_id)  -- one to one
JOIN person_to_ask_for AS ask ON ask.household_id = outcome.household_id
LEFT JOIN safe_contact AS safe ON safe.household_id = outcome.household_id  -- one to one
LEFT ANTI JOIN kept_from_patch AS kept ON kept.household_id = outcome.household_id
LEFT ANTI JOIN (SELECT household_id FROM placing WHERE listed) AS listed
  ON listed.household_id = outcome.household_id
WHERE outcome.place = 1
  AND NOT outcome.settled
  AND home.profiled
  AND home.patch_code IS NOT NULL
