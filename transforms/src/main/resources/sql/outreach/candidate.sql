-- One row per profiled household with a flag, an officer's outcome or a place on the list of the night
-- before: the only ones looked at.
SELECT household.household_id
FROM household
WHERE household.profiled
  AND household.patch_code IS NOT NULL
  AND (
    household.household_id IN (SELECT household_id FROM flag)
    OR household.household_id IN (SELECT household_id FROM outcome)
    OR household.household_id IN (
      SELECT household_id
      FROM outreach_entry
      WHERE as_of = (SELECT night_before FROM issue))
  )
