-- One row per resident who is left out for analysts: kept for the lead, or of such a household.
SELECT resident_id
FROM lead_only_resident
UNION
SELECT resident.resident_id
FROM resident
JOIN lead_only_household USING (household_id)  -- many to one
