-- One row per source row that only quotes a person_ref: there is nothing to compare it with, or what it
-- says fits two rows of the reference that disagree. on_date is the day that it tells of; a list
-- of related people tells of tonight.
WITH undecided AS (
  SELECT mention.feed, mention.row_source_key
  FROM mention
  -- where one person alone bears the reference, the row is one of theirs already
  LEFT ANTI JOIN key_verdict AS verdict
    ON verdict.feed = mention.feed AND verdict.source_key = mention.source_key
  LEFT ANTI JOIN mention_resident AS known
    ON known.feed = mention.feed AND known.source_key = mention.source_key
  WHERE mention.feed <> 'person'
    AND mention.person_ref IS NOT NULL
)

SELECT
  'contact' AS feed, contact_id AS source_key, person_ref, tenancy_ref,
  to_date(from_utc_timestamp(contact_ts, 'Europe/London')) AS on_date
FROM contact
WHERE person_ref IS NOT NULL
  AND (contact_name IS NULL
    OR contact_id IN (SELECT row_source_key FROM undecided WHERE feed = 'contact'))
UNION ALL
SELECT
  'asb_party', concat_ws('|', party.case_ref, party.party_no), party.person_ref, party.tenancy_ref,
  asb_case.opened_date
FROM asb_party AS party
LEFT JOIN asb_case ON asb_case.case_ref = party.case_ref
WHERE party.person_ref IS NOT NULL
  AND (party.name IS NULL AND party.date_of_birth IS NULL
    OR concat_ws('|', party.case_ref, party.party_no)
      IN (SELECT row_source_key FROM undecided WHERE feed = 'asb_party'))
UNION ALL
SELECT 'person_alert', alert_id, person_ref, NULL, start_date FROM person_alert
UNION ALL
SELECT 'contact_rule', rule_id, person_ref, NULL, valid_from FROM contact_rule
UNION ALL
SELECT 'protected_register', person_ref, person_ref, NULL, start_date FROM protected_register
UNION ALL
SELECT 'related_contact', concat_ws('|', person_ref, relation), person_ref, NULL, :as_of FROM related_contact
