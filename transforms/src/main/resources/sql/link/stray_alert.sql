-- One row per open alert under a reference whose row was written over by somebody else, and which nobody
-- can be shown to be meant by: it is at nobody's door until somebody has asked.
SELECT alert.alert_id
FROM person_alert AS alert
LEFT SEMI JOIN changed_hands USING (person_ref)
LEFT ANTI JOIN key_link ON key_link.feed = 'person_alert' AND key_link.source_key = alert.alert_id
WHERE alert.status IN ('OPEN', 'REVIEW')
  AND alert.closed_on IS NULL
  AND alert.start_date <= :as_of
  AND coalesce(alert.end_date > :as_of, true)
