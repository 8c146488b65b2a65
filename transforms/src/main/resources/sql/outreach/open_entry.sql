-- One row per household that is still open on its patch's list of the night before: since it came on
-- the list nobody has spoken with it, and nothing settled it.
SELECT
  entry.household_id,
  entry.patch_code,
  entry.position,
  entry.since_last,
  entry.by_date,
  entry.band,
  entry.band_rank,
  entry.first_listed
FROM outreach_entry AS entry
JOIN issue ON issue.night_before = entry.as_of
LEFT JOIN outcome ON outcome.household_id = entry.household_id AND outcome.place = 1
WHERE NOT coalesce(
  outcome.contacted_on >= entry.first_listed
  AND (startswith(outcome.result, 'SPOKE') OR outcome.settled), false)
