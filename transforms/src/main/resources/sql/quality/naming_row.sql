-- One row per source row of a feed that can name people or homes, and whether it does: somebody by a
-- reference or any name, a home by whatever may lead to it.
SELECT 'person' AS feed, true AS names_person, true AS names_home FROM person
UNION ALL
SELECT 'person_alert', true, false FROM person_alert
UNION ALL
SELECT 'contact_rule', true, false FROM contact_rule
UNION ALL
SELECT 'protected_register', true, false FROM protected_register
UNION ALL
SELECT 'related_contact', true, false FROM related_contact
UNION ALL
SELECT
  'asb_party',
  coalesce(person_ref, name) IS NOT NULL,
  coalesce(person_ref, tenancy_ref, property_ref, address_line1, phone) IS NOT NULL
FROM asb_party
UNION ALL
SELECT
  'contact',
  coalesce(person_ref, contact_name) IS NOT NULL,
  coalesce(tenancy_ref, person_ref, contact_phone, contact_email) IS NOT NULL
FROM contact
UNION ALL
SELECT 'repair', reporter_name IS NOT NULL, true FROM repair
UNION ALL
SELECT 'appointment', false, true FROM appointment
UNION ALL
SELECT 'complaint', false, true FROM complaint
UNION ALL
SELECT 'outreach_outcome', false, true FROM outreach_outcome
UNION ALL
SELECT 'referral', false, true FROM referral
