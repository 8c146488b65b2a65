-- One row per mention: the identity it stands for. An identity is what a person_ref alone makes one,
-- or a lone row. A row that somebody decided to be another person (NEVER) does not follow its
-- reference: of two such rows the one that is not on the person feed leaves, else the later key, which
-- stays the same whoever speaks for the reference tonight.
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

kept AS (
  SELECT one.row_key, one.feed, one.person_ref, other.row_key AS other_key, other.feed AS other_feed
  FROM apart
  JOIN keyed AS one ON one.row_key = apart.one
  JOIN keyed AS other ON other.row_key = apart.other AND other.person_ref = one.person_ref
),

leaves AS (
  -- where rows of the person feed are kept apart, a third one does not say which of the two it is
  SELECT keyed.row_key
  FROM keyed
  LEFT SEMI JOIN kept
    ON kept.person_ref = keyed.person_ref AND kept.feed = 'person' AND kept.other_feed = 'person'
  LEFT ANTI JOIN kept AS itself ON itself.row_key = keyed.row_key AND itself.other_feed = 'person'
  WHERE keyed.feed = 'person'
  UNION
  SELECT row_key
  FROM kept
  WHERE struct(feed <> 'person', row_key) > struct(other_feed <> 'person', other_key)
)

SELECT
  keyed.* EXCEPT (row_key, agrees, speaker_key),
  keyed.agrees AND leaves.row_key IS NULL AS by_reference,
  CASE
    -- what names who speaks for the reference goes with that one, who may have left it
    WHEN keyed.agrees AND leaves.row_key IS NULL AND keyed.feed <> 'person' AND gone.row_key IS NOT NULL
      THEN keyed.speaker_key
    WHEN keyed.agrees AND leaves.row_key IS NULL THEN concat('person_ref|', keyed.person_ref)
    ELSE keyed.row_key
  END AS identity
FROM keyed
LEFT JOIN leaves ON leaves.row_key = keyed.row_key
LEFT JOIN leaves AS gone ON gone.row_key = keyed.speaker_key  -- one to one
