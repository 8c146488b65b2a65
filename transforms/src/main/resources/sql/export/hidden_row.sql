-- One row per source row of a household that is left out for analysts, whoever is named in it.
SELECT at.feed, at.source_key
FROM household_row AS at
JOIN lead_only_household USING (household_id)  -- many to one
UNION
SELECT 'person', concat_ws('|', member.person_ref, member.tenancy_ref)
FROM household_member AS member
JOIN lead_only_household USING (household_id)  -- many to one
