-- One row per outcome that an officer returned and that belongs to a household.
SELECT
  o.list_id,
  r.household_id,
  o.result,
  o.wanted,
  o.outcome_met,
  o.flag_verdict
FROM outreach_outcome AS o
-- one to one: a returned row belongs to one household
JOIN household_row AS r
  ON r.feed = 'outreach_outcome'
  AND r.source_key = concat_ws('|', o.list_id, coalesce(o.household_id, o.tenancy_ref))
WHERE o.received_on <= :as_of
