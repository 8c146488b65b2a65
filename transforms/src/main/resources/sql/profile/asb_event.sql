-- One row per household and its part in a case of anti-social behaviour, with what it counts as on
-- the as-of date. Only those who were harmed or complained: no allegation is read here.
WITH harmed AS (
  SELECT
    placed.household_id,
    placed.source_key,
    party.case_ref,
    case.opened_date AS event_date,
    coalesce(case.closed_date > :as_of, true) AS open,
    coalesce(case.ram_band = 'HIGH', false) AS high_risk,
    coalesce(party.vulnerability_declared = 'Y', false) AS need_declared
  FROM asb_party AS party
  JOIN household_row AS placed  -- one to one
    ON placed.feed = 'asb_party'
    AND placed.source_key = concat_ws('|', party.case_ref, party.party_no)
  JOIN asb_case AS case  -- many to one
    ON case.case_ref = party.case_ref
  WHERE party.role IN ('VICTIM', 'COMPLAINANT') AND case.opened_date <= :as_of
)
SELECT
  household_id,
  'asb_party' AS feed,
  source_key,
  event_date,
  case_ref,
  event_date > add_months(:as_of, -:asb_harmed_months) AS asb_harmed,
  event_date > add_months(:as_of, -:asb_harmed_recent_months) AS asb_harmed_recent,
  open AND (high_risk OR need_declared) AS asb_open_need
FROM harmed
