-- One row per telephone number or e-mail address and stay of somebody who gave it. A number that
-- more than :max_people_per_phone people gave (an office, a support worker) identifies nobody; so
-- an address of more than :max_people_per_email.
WITH given AS (
  SELECT 'PHONE' AS kind, phone AS value, resident_id, household_id, from_date, to_date
  FROM person_stay
  UNION
  SELECT 'PHONE', mobile, resident_id, household_id, from_date, to_date FROM person_stay
  UNION
  SELECT 'EMAIL', email, resident_id, household_id, from_date, to_date FROM person_stay
),

identifying AS (
  SELECT kind, value
  FROM given
  WHERE value IS NOT NULL AND value <> ''
  GROUP BY kind, value
  HAVING count(DISTINCT resident_id)
    <= CASE kind WHEN 'PHONE' THEN :max_people_per_phone ELSE :max_people_per_email END
)

SELECT given.*
FROM given
JOIN identifying ON identifying.kind = given.kind AND identifying.value = given.value
