-- One row per mention: the identity it stands for. An identity is what a person_ref alone makes one,
-- or a lone row. Where somebody said of two rows of the person feed that they are two people (NEVER), each
-- row of their reference stands alone: of a third one nobody said which of the two it is. So does a call or
-- a party of which somebody said which row it means (ALWAYS), whoever speaks for the reference. Of two other
-- rows that are kept apart the one that is not on the person feed leaves, else the later key.
-- by_reference: it bears the reference, on the person feed also when it stands alone.
WITH keyed AS (
  SELECT
    mention.*,
    concat(mention.feed, '|', mention.source_key) AS row_key,
    verdict.person_ref IS NOT NULL AND NOT verdict.conflict AS agrees,
    concat('person|', verdict.reference_key) AS speaker_key
  FROM mention
  -- one verdict a mention at most
  LEFT JOIN key_verdict AS verdict
    ON verdict.feed = mention.feed AND verdict.source_key = mention.source_key
),

leaves AS (
  SELECT keyed.row_key
  FROM keyed
  LEFT SEMI JOIN kept_apart ON kept_apart.person_ref = keyed.person_ref
  WHERE keyed.feed = 'person'
  UNION
  SELECT one.row_key
  FROM said
  JOIN keyed AS one ON one.row_key = said.one
  JOIN keyed AS other ON other.row_key = said.other AND other.person_ref = one.person_ref
  WHERE one.feed <> 'person'
    AND CASE said.verdict
      WHEN 'NEVER' THEN other.feed = 'person' OR one.row_key > other.row_key
      ELSE other.feed = 'person' AND one.person_ref IN (SELECT person_ref FROM kept_apart)
    END
)

SELECT
  keyed.* EXCEPT (row_key, agrees, speaker_key),
  keyed.agrees AND (keyed.feed = 'person' OR leaves.row_key IS NULL) AS by_reference,
  CASE
    WHEN NOT keyed.agrees OR leaves.row_key IS NOT NULL THEN keyed.row_key
    -- what names who speaks for the reference goes with that one, who may stand alone
    WHEN keyed.feed <> 'person' AND alone.row_key IS NOT NULL THEN keyed.speaker_key
    ELSE concat('person_ref|', keyed.person_ref)
  END AS identity
FROM keyed
LEFT JOIN leaves ON leaves.row_key = keyed.row_key
LEFT JOIN leaves AS alone ON alone.row_key = keyed.speaker_key  -- one to one
