-- One row per row of the person feed under whose key the source had somebody else before: since when it
-- is who it is now. Name and trusted birth date both speak against one person; a name alone changes
-- with a marriage, a transition or a correction. What was written back counts as never changed.
WITH earlier AS (
  SELECT
    concat_ws('|', person_ref, tenancy_ref) AS source_key,
    delivery,
    joined_date,
    concat_ws(' ', fold_name(forename), fold_name(surname)) AS name,
    date_of_birth
  FROM person_corrected
  WHERE date_of_birth IS NOT NULL
    AND date_format(date_of_birth, 'MM-dd') <> '01-01'
    AND find_in_set(string(date_of_birth), :birth_date_placeholders) = 0
),

compared AS (
  SELECT
    mention.source_key,
    mention.person_ref,
    earlier.delivery,
    earlier.joined_date,
    person.delivery AS newest,
    mention.birth_trusted
      AND name_conflict(
        mention.forename, mention.surname, mention.preferred_name, earlier.name, false)
      AND births_contradict(string(mention.date_of_birth), string(earlier.date_of_birth))
      AS somebody_else
  FROM mention
  JOIN person
    ON person.person_ref = mention.person_ref AND person.tenancy_ref = mention.tenancy_ref
  JOIN earlier ON earlier.source_key = mention.source_key  -- one to many
  WHERE mention.feed = 'person'
),

since AS (
  SELECT
    source_key,
    person_ref,
    min(delivery) AS first_version,
    max(joined_date) FILTER (WHERE somebody_else) AS earlier_joined,
    least(
      max(newest), min(delivery) FILTER (WHERE NOT coalesce(somebody_else, false))) AS since
  FROM compared
  GROUP BY source_key, person_ref
)

SELECT source_key, person_ref, since, earlier_joined
FROM since
WHERE first_version < since
