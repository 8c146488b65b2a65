-- One row per household with a contact rule that its patch may see: what to mind, person by person.
WITH named AS (
  SELECT
    instruction.household_id,
    ask.resident_id IS NOT NULL AS is_the_person_asked_for,
    CASE WHEN ask.resident_id IS NULL THEN person.title END AS title,
    CASE WHEN ask.resident_id IS NULL THEN person.forename END AS forename,
    CASE WHEN ask.resident_id IS NULL THEN person.surname END AS surname,
    instruction.rule,
    instruction.hours,
    instruction.resident_id
  FROM contact_instruction AS instruction
  LEFT JOIN person_to_ask_for AS ask
    ON ask.household_id = instruction.household_id AND ask.resident_id = instruction.resident_id
  LEFT JOIN (
    SELECT
      *,
      row_number() OVER (PARTITION BY household_id, resident_id ORDER BY tenancy_ref DESC, person_ref) AS place
    FROM household_member
    WHERE lives_here
  ) AS person
    ON person.household_id = instruction.household_id
    AND person.resident_id = instruction.resident_id
    AND person.place = 1
  WHERE instruction.visibility = 'PATCH'
)
SELECT
  household_id,
  CAST(
    transform(
      array_sort(collect_list(struct(NOT is_the_person_asked_for AS other, resident_id, rule, hours, title, forename, surname))),
      r -> struct(r.rule AS rule, r.hours AS hours, r.other AS other, r.title AS title, r.forename AS forename, r.surname AS surname))
    AS ARRAY<STRUCT<rule: STRING, hours: STRING, other: BOOLEAN, title: STRING, forename: STRING, surname: STRING>>) AS safe_contact
FROM named
GROUP BY household_id
