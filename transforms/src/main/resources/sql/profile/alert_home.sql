-- One row per alert and home in which its person lives tonight. Of two people who bore one reference it
-- is the one's who had it when the alert was raised: a warning goes with the person, not with a number.
SELECT DISTINCT
  link.source_key AS alert_id,
  home.household_id,
  home.resident_id
FROM resident_link AS link
JOIN household_member AS home ON home.resident_id = link.resident_id  -- one to few homes
WHERE link.feed = 'person_alert'
  AND link.match_kind <> 'REVIEW'
  AND home.lives_here
