-- One row per mention whose id of the night before was somebody else's: since then its source has given
-- the row to another person (changed_hands), who must not inherit that id.
WITH earlier_person AS (
  SELECT identity.identity, before.resident_id
  FROM changed_hands
  JOIN previous_link AS before
    ON before.feed = 'person'
    AND before.source_key = changed_hands.source_key
    AND before.as_of < changed_hands.since
  JOIN identity ON identity.feed = 'person' AND identity.source_key = changed_hands.source_key
)

SELECT DISTINCT
  concat_ws('|', identity.feed, identity.source_key) AS member,
  before.resident_id AS id
FROM earlier_person
JOIN identity ON identity.identity = earlier_person.identity
JOIN previous_link AS before
  ON before.feed = identity.feed
  AND before.source_key = identity.source_key
  AND before.resident_id = earlier_person.resident_id
