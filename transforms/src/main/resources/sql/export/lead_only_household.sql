-- One row per household of which only the safeguarding lead may know on the as-of date, flagged or
-- not. Where somebody who must be kept so will live soon, or lived last, is kept so too.
SELECT household_id
FROM flag
WHERE list = 'restricted'
UNION
SELECT household_id
FROM indicator_hit
WHERE state = 'HIT' AND list = 'restricted'
UNION
SELECT resident.household_id
FROM resident
JOIN lead_only_resident USING (resident_id)  -- one to one
WHERE resident.household_id IS NOT NULL
UNION
SELECT member.household_id
FROM household_member AS member
JOIN lead_only_resident USING (resident_id)  -- many to one
WHERE member.role <> 'AUTHORISED_REP'
  AND coalesce(member.left_date > :as_of, true)
  AND coalesce(member.date_of_death > :as_of, true)
