-- One row per person named in a source row of a household that is left out for analysts, whoever it is.
SELECT at.feed, person.source_key
FROM household_row AS at
JOIN lead_only_household USING (household_id)  -- many to one
-- a row may name two people
LATERAL VIEW explode(array(at.source_key, mention_key(at.source_key, 1))) person AS source_key
UNION
SELECT 'person', concat_ws('|', member.person_ref, member.tenancy_ref)
FROM household_member AS member
JOIN lead_only_household USING (household_id)  -- many to one
