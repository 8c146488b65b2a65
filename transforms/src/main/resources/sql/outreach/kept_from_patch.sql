-- One row per household and cause for which no patch may see the household: the lead decides.
-- A rule that only the lead may see cannot be followed by an officer who cannot see it.
WITH cause AS (
  SELECT household_id, 'INDICATOR' AS cause
  FROM indicator_hit
  WHERE state = 'HIT' AND list = 'restricted'
  UNION ALL
  SELECT household_id, coalesce(suppressed_reason, 'FLAG')
  FROM flag
  WHERE list = 'restricted'
  UNION ALL
  SELECT home.household_id, person.cause
  FROM lead_only_person AS person
  JOIN person_home AS home USING (person_ref)  -- one to many: a row per home
  UNION ALL
  SELECT household_id, 'LEAD_RULE'
  FROM contact_instruction
  WHERE visibility = 'LEAD'
  UNION ALL
  SELECT instruction.household_id, 'DO_NOT_CONTACT'
  FROM contact_instruction AS instruction
  JOIN person_to_ask_for AS ask USING (household_id, resident_id)
  WHERE instruction.rule = 'DO_NOT_CONTACT'
)
SELECT DISTINCT household_id, cause FROM cause
