-- One row per alert and home in which its person lives tonight. Of two people who bore one reference it
-- is the one's who had it when the alert was raised: a warning goes with the person, not with a number.
-- Where a row merely disagrees with the one that speaks for its reference they may be one person, and
-- until somebody has looked a warning about that one counts at the doors of both.
WITH warned AS (
  SELECT link.source_key AS alert_id, link.resident_id, alert.person_ref
  FROM resident_link AS link
  JOIN person_alert AS alert ON alert.alert_id = link.source_key  -- one to one
  WHERE link.feed = 'person_alert' AND link.match_kind <> 'REVIEW'
),

disagreeing AS (
  SELECT person.person_ref, link.resident_id, speaker.resident_id AS speaker_id
  FROM resident_link AS link
  JOIN person  -- one to one
    ON link.feed = 'person' AND link.source_key = concat_ws('|', person.person_ref, person.tenancy_ref)
  JOIN resident_link AS speaker  -- one to one
    ON speaker.feed = 'person' AND link.disagrees_with = concat('person|', speaker.source_key)
),

meant AS (
  SELECT alert_id, resident_id FROM warned
  UNION
  SELECT warned.alert_id, disagreeing.resident_id
  FROM warned
  JOIN disagreeing
    ON disagreeing.person_ref = warned.person_ref AND disagreeing.speaker_id = warned.resident_id
)

SELECT DISTINCT
  meant.alert_id,
  home.household_id,
  home.resident_id
FROM meant
JOIN household_member AS home ON home.resident_id = meant.resident_id  -- one to few homes
WHERE home.lives_here
