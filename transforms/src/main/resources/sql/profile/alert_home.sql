-- One row per alert and home in which its person lives tonight. Of two people who bore one reference it
-- is the one's who had it when the alert was raised: a warning goes with the person, not with a number.
-- Where rows under the reference merely disagree they may be one person, and until somebody has looked
-- the warning counts at each of their doors.
WITH warned AS (
  SELECT source_key AS alert_id, resident_id
  FROM resident_link
  WHERE feed = 'person_alert' AND match_kind <> 'REVIEW'
),

disagreeing AS (
  SELECT named.person_ref, named.resident_id
  FROM household_member AS named
  JOIN resident_link AS link  -- one to one
    ON link.feed = 'person'
    AND link.source_key = concat_ws('|', named.person_ref, named.tenancy_ref)
    AND link.agreement = 'disagrees with its reference'
),

meant AS (
  SELECT alert_id, resident_id FROM warned
  UNION
  SELECT warned.alert_id, disagreeing.resident_id
  FROM warned
  JOIN person_alert AS alert USING (alert_id)  -- one to one
  JOIN disagreeing USING (person_ref)
)

SELECT DISTINCT
  meant.alert_id,
  home.household_id,
  home.resident_id
FROM meant
JOIN household_member AS home ON home.resident_id = meant.resident_id  -- one to few homes
WHERE home.lives_here
