-- One row per placed row that gives a name but no key, and per resident of that household who bears
-- the name: a proposal that a person looks at, never a join. rivals counts the residents proposed.
WITH keyless AS (
  SELECT mention.*
  FROM mention
  LEFT ANTI JOIN key_link
    ON key_link.feed = mention.feed AND key_link.source_key = mention.source_key
  WHERE mention.person_ref IS NULL AND mention.name IS NOT NULL
),

person_of_household AS (
  SELECT
    member.household_id, member.resident_id, person.source_key, person.forename, person.surname,
    person.preferred_name, person.date_of_birth
  FROM household_member AS member
  JOIN mention AS person
    ON person.feed = 'person'
    AND person.source_key = concat_ws('|', member.person_ref, member.tenancy_ref)
),

bearer AS (
  SELECT
    keyless.feed,
    keyless.source_key,
    person.resident_id,
    min(person.source_key) AS other_source_key
  FROM keyless
  JOIN household_row
    ON household_row.feed = keyless.feed
    AND household_row.source_key = keyless.row_source_key
  -- the people of one household
  JOIN person_of_household AS person ON person.household_id = household_row.household_id
  -- what somebody decided to be two people is proposed no more
  LEFT ANTI JOIN said
    ON said.verdict = 'NEVER'
    AND said.one = concat(keyless.feed, '|', keyless.source_key)
    AND said.other = concat('person|', person.source_key)
  WHERE name_agreement(person.forename, person.surname, person.preferred_name, keyless.name)
      = 'SAME'
    AND NOT coalesce(births_contradict(string(person.date_of_birth), string(keyless.date_of_birth)), false)
  GROUP BY keyless.feed, keyless.source_key, person.resident_id
)

SELECT
  feed,
  source_key,
  resident_id,
  'person' AS other_feed,
  other_source_key,
  count(*) OVER (PARTITION BY feed, source_key) AS rivals
FROM bearer
