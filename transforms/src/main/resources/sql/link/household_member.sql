-- One row per person named on a tenancy of the household, whether they live there or not.
WITH named AS (
  SELECT
    household_tenancy.household_id,
    mention_resident.resident_id,
    household_tenancy.start_date,
    least(person.left_date, person.closed_on, household_tenancy.end_date) AS gone_on,
    person.*
  FROM person
  -- an orphan row, whose tenancy nobody delivered, belongs to no household
  JOIN household_tenancy ON household_tenancy.tenancy_ref = person.tenancy_ref
  JOIN mention_resident
    ON mention_resident.feed = 'person'
    AND mention_resident.person_ref = person.person_ref
    AND mention_resident.tenancy_ref = person.tenancy_ref
)

SELECT
  :as_of AS as_of,
  household_id,
  resident_id,
  person_ref,
  tenancy_ref,
  role,
  title,
  forename,
  surname,
  preferred_name,
  date_of_birth,
  date_of_death,
  joined_date,
  gone_on AS left_date,
  relationship,
  is_unpaid_carer,
  language,
  interpreter_needed,
  communication_need,
  contact_preference,
  allow_text,
  phone,
  mobile,
  email,
  economic_status,
  role IN ('TENANT', 'JOINT', 'MEMBER', 'OCCUPANT')
    AND start_date <= :as_of
    AND (joined_date IS NULL OR joined_date <= :as_of)
    AND (gone_on IS NULL OR gone_on > :as_of)
    AND (date_of_death IS NULL OR date_of_death > :as_of) AS lives_here,
  date_of_birth IS NULL OR add_months(date_of_birth, 18 * 12) <= :as_of AS adult
FROM named
