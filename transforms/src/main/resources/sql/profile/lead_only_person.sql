-- One row per person reference and cause for which only the safeguarding lead may know of somebody on
-- the as-of date: a place on the protected register, or an open alert about safeguarding or in confidence.
-- A row that its source no longer delivers counts to its end date, if it has one: taking protection
-- away too late hurts nobody.
SELECT DISTINCT person_ref, 'REGISTER' AS cause, false AS with_lead
FROM protected_register
WHERE start_date <= :as_of
  AND coalesce(coalesce(end_date, closed_on) > :as_of, true)
UNION ALL
SELECT person_ref, 'ALERT', bool_or(alert_code IN ('SAF1.02', 'SAF3.01'))
FROM person_alert
WHERE status IN ('OPEN', 'REVIEW')
  AND start_date <= :as_of
  AND coalesce(coalesce(end_date, closed_on) > :as_of, true)
  AND (startswith(alert_code, 'SAF') OR confidentiality = 'CONFIDENTIAL')
GROUP BY person_ref
