-- One row per profiled household with a flag or an officer's outcome: the only ones looked at.
SELECT household.household_id
FROM household
WHERE household.profiled
  AND household.patch_code IS NOT NULL
  AND (
    household.household_id IN (SELECT household_id FROM flag)
    OR household.household_id IN (SELECT household_id FROM outcome)
  )
