-- One row per household on the safeguarding lead's list.
WITH cause AS (
  SELECT household_id, array_sort(collect_set(cause)) AS causes
  FROM kept_from_patch
  GROUP BY household_id
),
child AS (
  SELECT DISTINCT household_id
  FROM household_member
  WHERE lives_here AND NOT adult
),
instruction AS (
  -- The lead sees every rule, also those that a patch may not see.
  SELECT
    household_id,
    array_sort(collect_set(concat_ws(' ', rule, hours))) AS rules
  FROM contact_instruction
  GROUP BY household_id
)
SELECT
  CAST(:as_of AS DATE) AS as_of,
  flag.household_id,
  home.patch_code,
  home.local_authority_code,
  home.address_line1,
  home.postcode,
  ask.title,
  ask.forename,
  ask.surname,
  ask.preferred_name,
  flag.band,
  CAST(cause.causes AS ARRAY<STRING>) AS causes,
  CAST(concat(reason.why_restricted, reason.why) AS ARRAY<STRING>) AS why,
  child.household_id IS NOT NULL AS child_in_home,
  CAST(coalesce(instruction.rules, array()) AS ARRAY<STRING>) AS rules
FROM flag
JOIN household AS home USING (household_id)  -- one to one
JOIN cause ON cause.household_id = flag.household_id
LEFT JOIN person_to_ask_for AS ask ON ask.household_id = flag.household_id
LEFT JOIN reason ON reason.household_id = flag.household_id
LEFT JOIN child ON child.household_id = flag.household_id
LEFT JOIN instruction ON instruction.household_id = flag.household_id
WHERE home.profiled
  AND (
    (flag.flagged AND flag.suppressed_reason IS NULL)
    OR coalesce(flag.suppressed_reason = 'WITH_LEAD', false)
  )
