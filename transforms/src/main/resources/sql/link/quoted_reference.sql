-- One row per source row that only quotes a person_ref: there is nothing to compare it with.
SELECT 'contact' AS feed, contact_id AS source_key, person_ref
FROM contact
WHERE person_ref IS NOT NULL AND contact_name IS NULL
UNION ALL
SELECT 'asb_party', concat_ws('|', case_ref, party_no), person_ref
FROM asb_party
WHERE person_ref IS NOT NULL AND name IS NULL AND date_of_birth IS NULL
UNION ALL
SELECT 'person_alert', alert_id, person_ref FROM person_alert
UNION ALL
SELECT 'contact_rule', rule_id, person_ref FROM contact_rule
UNION ALL
SELECT 'protected_register', person_ref, person_ref FROM protected_register
UNION ALL
SELECT 'related_contact', concat_ws('|', person_ref, relation), person_ref FROM related_contact
