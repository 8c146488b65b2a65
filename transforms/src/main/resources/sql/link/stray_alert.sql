-- One row per open alert under a reference that is known, of which nobody can be shown to be meant: two
-- people bear the reference, or its row was written over. It is at nobody's door until somebody has asked.
-- What only the safeguarding lead may know counts for all who bear the reference, so it is not lost.
SELECT alert.alert_id
FROM person_alert AS alert
LEFT SEMI JOIN person USING (person_ref)
LEFT ANTI JOIN key_link ON key_link.feed = 'person_alert' AND key_link.source_key = alert.alert_id
WHERE alert.status IN ('OPEN', 'REVIEW')
  AND alert.closed_on IS NULL
  AND alert.start_date <= :as_of
  AND coalesce(alert.end_date > :as_of, true)
  AND NOT startswith(alert.alert_code, 'SAF')
  AND coalesce(alert.confidentiality <> 'CONFIDENTIAL', true)
