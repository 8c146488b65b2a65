-- One row per candidate household with a living adult: the one person whom an officer asks for.
-- Chosen without looking at contact rules: a rule must never turn the officer to "the other tenant".
WITH adult AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY household_id
      ORDER BY
        CASE role WHEN 'TENANT' THEN 1 WHEN 'JOINT' THEN 2 WHEN 'MEMBER' THEN 3 ELSE 4 END,
        coalesce(joined_date, DATE '1900-01-01'),
        resident_id,
        tenancy_ref DESC,
        person_ref
    ) AS place
  FROM household_member
  JOIN candidate USING (household_id)  -- one to one
  WHERE lives_here AND adult AND date_of_death IS NULL AND role <> 'AUTHORISED_REP'
)
SELECT
  household_id,
  resident_id,
  person_ref,
  title,
  forename,
  surname,
  preferred_name,
  date_of_birth,
  language,
  interpreter_needed,
  communication_need,
  contact_preference,
  allow_text,
  phone,
  mobile,
  email
FROM adult
WHERE place = 1
