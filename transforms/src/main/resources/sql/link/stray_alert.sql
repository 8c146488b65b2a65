-- One row per open alert under a reference that is known, of which nobody can be shown to be meant: two
-- people bear the reference, or its row was written over. It is at nobody's door until somebody has asked.
-- Nor is it at a door when its person lives nowhere now and the reference, of which two rows are kept apart,
-- has somebody who may be that person (perhaps_here): nobody has said which of the two it is.
-- What only the safeguarding lead may know counts for all who bear the reference, so it is not lost.
WITH home AS (
  SELECT DISTINCT person_ref, resident_id FROM household_member WHERE lives_here
),

perhaps_here AS (
  SELECT DISTINCT gone.person_ref, gone.resident_id
  FROM mention_resident AS gone
  LEFT SEMI JOIN kept_apart ON kept_apart.person_ref = gone.person_ref
  LEFT ANTI JOIN home ON home.resident_id = gone.resident_id
  JOIN home AS here ON here.person_ref = gone.person_ref  -- a handful
  LEFT ANTI JOIN resident_apart
    ON resident_apart.person_ref = gone.person_ref
    AND resident_apart.resident_id = gone.resident_id
    AND resident_apart.other_id = here.resident_id
  WHERE gone.feed = 'person'
)

SELECT alert.alert_id
FROM person_alert AS alert
LEFT SEMI JOIN person USING (person_ref)
LEFT JOIN key_link  -- one to one
  ON key_link.feed = 'person_alert' AND key_link.source_key = alert.alert_id
LEFT JOIN perhaps_here  -- one at most
  ON perhaps_here.person_ref = alert.person_ref AND perhaps_here.resident_id = key_link.resident_id
WHERE (key_link.resident_id IS NULL OR perhaps_here.resident_id IS NOT NULL)
  AND alert.status IN ('OPEN', 'REVIEW')
  AND alert.closed_on IS NULL
  AND alert.start_date <= :as_of
  AND coalesce(alert.end_date > :as_of, true)
  AND NOT startswith(alert.alert_code, 'SAF')
  AND coalesce(alert.confidentiality <> 'CONFIDENTIAL', true)
