-- One row per mention that a key places, or that could be placed by tenancy, name and birth date:
-- the identity it stands for. An identity is what a person_ref alone makes one, or a lone row.
SELECT
  mention.*,
  verdict.person_ref IS NOT NULL AND NOT verdict.conflict AS by_reference,
  CASE
    WHEN verdict.person_ref IS NOT NULL AND NOT verdict.conflict
      THEN concat('person_ref|', mention.person_ref)
    ELSE concat(mention.feed, '|', mention.source_key)
  END AS identity
FROM mention
-- one verdict a mention at most
LEFT JOIN key_verdict AS verdict
  ON verdict.feed = mention.feed AND verdict.source_key = mention.source_key
WHERE verdict.person_ref IS NOT NULL AND NOT verdict.conflict
  OR mention.feed = 'person'
  OR mention.person_ref IS NULL AND mention.tenancy_ref IS NOT NULL
    AND mention.name IS NOT NULL AND mention.date_of_birth IS NOT NULL
