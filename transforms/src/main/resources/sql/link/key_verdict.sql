-- One row per mention whose person_ref the person feed knows: does it agree with that person?
-- A row that disagrees in name, or in a trusted date of birth, is not joined on the key's word.
-- Reference: one row speaks for a person_ref, a live one before others, then the newest.
-- two_people: a row of the person feed that a marriage, a new forename or a slip cannot explain, or of
-- which somebody said so. parted: of rows of this reference somebody said that they are two people.
WITH person_mention AS (
  SELECT * FROM mention WHERE feed = 'person'
),

reference AS (
  SELECT * FROM (
    SELECT
      *,
      row_number() OVER (
        PARTITION BY person_ref ORDER BY live DESC, since DESC NULLS LAST, tenancy_ref) AS place
    FROM person_mention
  )
  WHERE place = 1
),

person_compared AS (
  SELECT
    person.*,
    reference.source_key AS reference_key,
    person.person_ref IN (SELECT person_ref FROM kept_apart) AS parted,
    coalesce(
      kept_apart.source_key IS NOT NULL
      OR person.source_key <> reference.source_key
        AND CASE name_agreement(
          reference.forename, reference.surname, reference.preferred_name, person.name)
          -- another forename beside the same birth date is the same person's
          WHEN 'CONFLICT' THEN NOT coalesce(
            reference.birth_trusted AND person.birth_trusted
              AND NOT births_contradict(string(reference.date_of_birth), string(person.date_of_birth)), false)
          WHEN 'FORENAME_ONLY' THEN reference.birth_trusted AND person.birth_trusted
            AND births_contradict(string(reference.date_of_birth), string(person.date_of_birth))
          -- father and son
          ELSE reference.birth_trusted AND person.birth_trusted
            AND births_contradict(string(reference.date_of_birth), string(person.date_of_birth))
            AND abs(year(reference.date_of_birth) - year(person.date_of_birth)) >= :parent_child_years
        END, false) AS two_people,
    person.source_key <> reference.source_key AND (
      name_conflict(
        reference.forename, reference.surname, reference.preferred_name, person.name,
        coalesce(reference.date_of_birth = person.date_of_birth, false))
      OR reference.birth_trusted AND person.birth_trusted
        AND births_contradict(string(reference.date_of_birth), string(person.date_of_birth))) AS conflict
  FROM person_mention AS person
  -- many rows of a person_ref to its one reference
  JOIN reference ON reference.person_ref = person.person_ref
  LEFT JOIN kept_apart  -- one at most
    ON kept_apart.source_key = person.source_key AND kept_apart.other_key = reference.source_key
),

words_against AS (
  SELECT
    words.feed,
    words.source_key,
    words.person_ref,
    person.source_key <> person.reference_key
      AND (person.conflict OR person.two_people OR person.parted) AS other_row,
    name_conflict(
      person.forename, person.surname, person.preferred_name, words.name,
      coalesce(person.date_of_birth = words.date_of_birth, false))
    OR coalesce(person.birth_trusted AND words.birth_trusted
      AND births_contradict(string(person.date_of_birth), string(words.date_of_birth)), false) AS conflict
  FROM mention AS words
  JOIN person_compared AS person ON person.person_ref = words.person_ref
  WHERE words.feed <> 'person'
    AND (words.name IS NOT NULL OR words.date_of_birth IS NOT NULL)
),

-- a free-text row may use any name under which the person has been known;
-- what fits two rows that disagree does not say which one it means
words_compared AS (
  SELECT feed, source_key, person_ref, bool_and(conflict) FILTER (WHERE NOT other_row) AS conflict
  FROM words_against
  GROUP BY feed, source_key, person_ref
  HAVING bool_and(conflict) FILTER (WHERE NOT other_row)
    OR coalesce(bool_and(conflict) FILTER (WHERE other_row), true)
),

-- where rows of the reference disagree, such a row says nothing of which one it means
nothing_to_compare AS (
  SELECT feed, source_key, person_ref, false AS conflict
  FROM mention
  LEFT ANTI JOIN (
    SELECT person_ref FROM person_compared WHERE conflict OR two_people OR parted
    UNION ALL
    SELECT person_ref FROM changed_hands
  ) AS disputed USING (person_ref)
  WHERE feed <> 'person' AND name IS NULL AND date_of_birth IS NULL
)

SELECT feed, source_key, person_ref, reference_key, coalesce(conflict, false) AS conflict, two_people
FROM person_compared
UNION ALL
SELECT
  compared.feed, compared.source_key, compared.person_ref, reference.source_key, compared.conflict, false
FROM (SELECT * FROM words_compared UNION ALL SELECT * FROM nothing_to_compare) AS compared
JOIN reference ON reference.person_ref = compared.person_ref
