-- One row per mention: the identity it stands for. An identity is what a person_ref alone makes one,
-- or a lone row. A row that somebody decided to be another person (NEVER) does not follow its
-- reference: of two such rows the one that is not on the person feed leaves, else the one that does not
-- speak for the reference, else the later key.
WITH keyed AS (
  SELECT
    mention.*,
    concat(mention.feed, '|', mention.source_key) AS row_key,
    verdict.person_ref IS NOT NULL AND NOT verdict.conflict AS agrees,
    mention.feed = 'person' AND coalesce(verdict.reference_key = mention.source_key, false) AS speaks
  FROM mention
  -- one verdict a mention at most
  LEFT JOIN key_verdict AS verdict
    ON verdict.feed = mention.feed AND verdict.source_key = mention.source_key
),

apart AS (
  SELECT mention AS one, other_mention AS other FROM decision WHERE verdict = 'NEVER'
  UNION ALL
  SELECT other_mention, mention FROM decision WHERE verdict = 'NEVER'
),

leaves AS (
  SELECT DISTINCT one.row_key
  FROM apart
  JOIN keyed AS one ON one.row_key = apart.one
  JOIN keyed AS other ON other.row_key = apart.other AND other.person_ref = one.person_ref
  WHERE struct(one.feed <> 'person', NOT one.speaks, one.row_key)
    > struct(other.feed <> 'person', NOT other.speaks, other.row_key)
)

SELECT
  keyed.* EXCEPT (row_key, agrees, speaks),
  keyed.agrees AND leaves.row_key IS NULL AS by_reference,
  CASE
    WHEN keyed.agrees AND leaves.row_key IS NULL THEN concat('person_ref|', keyed.person_ref)
    ELSE keyed.row_key
  END AS identity
FROM keyed
LEFT JOIN leaves ON leaves.row_key = keyed.row_key
