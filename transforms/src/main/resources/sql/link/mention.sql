-- One row per person whom a source row names in words; everything in one spelling. A free-text row
-- may name two, and row_source_key is the key of the row for both.
-- Names of organisations, and "not known", are no names. forename and surname of a free-text name
-- are its first words and its last.
WITH person_row AS (
  SELECT
    'person' AS feed,
    concat_ws('|', person.person_ref, person.tenancy_ref) AS source_key,
    person.person_ref,
    person.tenancy_ref,
    fold_name(person.forename) AS forename,
    fold_name(person.surname) AS surname,
    fold_name(person.preferred_name) AS preferred_name,
    person.date_of_birth,
    period.live AND coalesce(
      least(person.left_date, person.closed_on, person.date_of_death) > :as_of, true) AS live,
    coalesce(person.joined_date, period.start_date) AS since
  FROM person
  -- many person rows to one tenancy; an orphan row has none
  LEFT JOIN tenancy_period AS period ON period.tenancy_ref = person.tenancy_ref
),

free_text AS (
  SELECT
    'asb_party' AS feed,
    concat_ws('|', case_ref, party_no) AS row_source_key,
    person_ref,
    tenancy_ref,
    names_in(name) AS names,
    date_of_birth
  FROM asb_party
  WHERE name IS NOT NULL OR date_of_birth IS NOT NULL
  UNION ALL
  SELECT 'contact', contact_id, person_ref, tenancy_ref, names_in(contact_name), NULL
  FROM contact
  WHERE contact_name IS NOT NULL
  UNION ALL
  SELECT 'repair', work_order_ref, NULL, tenancy_ref, names_in(reporter_name), NULL
  FROM repair
  WHERE reporter_name IS NOT NULL
),

-- which of two a reference or a birth date means the row does not say
named AS (
  SELECT
    feed,
    row_source_key,
    person_ref,
    tenancy_ref,
    CASE WHEN size(names) < 2 THEN date_of_birth END AS date_of_birth,
    posexplode_outer(CASE WHEN size(names) < 2 OR person_ref IS NULL THEN names END)
      AS (place, full_name)
  FROM free_text
),

mention AS (
  SELECT
    feed, source_key AS row_source_key, source_key, person_ref, tenancy_ref, forename, surname,
    preferred_name, date_of_birth, coalesce(live, false) AS live, since
  FROM person_row
  UNION ALL
  SELECT
    feed,
    row_source_key,
    mention_key(row_source_key, coalesce(place, 0)),
    person_ref,
    tenancy_ref,
    nullif(regexp_replace(full_name, ' ?[^ ]+$', ''), ''),
    regexp_extract(full_name, '[^ ]+$', 0),
    NULL,
    date_of_birth,
    false,
    NULL
  FROM named
),

with_known_birth AS (
  SELECT
    * EXCEPT (date_of_birth),
    CASE WHEN find_in_set(string(date_of_birth), :birth_date_placeholders) = 0
      THEN date_of_birth END AS date_of_birth
  FROM mention
)

SELECT
  feed,
  row_source_key,
  source_key,
  person_ref,
  tenancy_ref,
  forename,
  surname,
  preferred_name,
  nullif(concat_ws(' ', forename, surname), '') AS name,
  date_of_birth,
  -- 1 January is what many systems write for "some time that year"
  find_in_set(feed, :birth_date_trusted) > 0
    AND date_format(date_of_birth, 'MM-dd') <> '01-01' AS birth_trusted,
  live,
  since
FROM with_known_birth
