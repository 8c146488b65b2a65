-- One row per candidate household: what an officer must know before a call.
WITH agreed AS (
  SELECT
    household_id,
    min_by(consent_to_share, place) AS consent,
    max(contacted_on) AS consent_on
  FROM outcome
  WHERE consent_to_share IN ('Y', 'N')
  GROUP BY household_id
),
representative AS (
  SELECT
    household_id, title, forename, surname, phone, mobile,
    row_number() OVER (PARTITION BY household_id ORDER BY joined_date DESC, person_ref, tenancy_ref) AS place
  FROM household_member
  JOIN candidate USING (household_id)
  WHERE role = 'AUTHORISED_REP'
    AND date_of_death IS NULL
    AND coalesce(left_date > :as_of, true)
),
communication AS (
  SELECT DISTINCT home.household_id, home.resident_id
  FROM person_alert AS alert
  JOIN alert_home AS home USING (alert_id)
  WHERE alert.closed_on IS NULL
    AND alert.status IN ('OPEN', 'REVIEW')
    AND alert.start_date <= :as_of
    AND coalesce(alert.end_date > :as_of, true)
    AND (startswith(alert.alert_code, 'COMM') OR alert.alert_code = '40')
)
SELECT
  home.household_id,
  home.patch_code, home.local_authority_code, home.address_line1, home.postcode, home.chain_start,
  ask.title, ask.forename, ask.surname, ask.preferred_name,
  ask.date_of_birth IS NOT NULL AS birth_date_known,
  ask.phone, ask.mobile, ask.email, ask.contact_preference, ask.allow_text,
  way.worked,
  struct(
    representative.title AS title, representative.forename AS forename, representative.surname AS surname,
    coalesce(representative.mobile, representative.phone) AS phone) AS representative,
  ask.language, ask.interpreter_needed, ask.communication_need,
  communication.resident_id IS NOT NULL AS communication_alert,
  safe.safe_contact,
  CASE WHEN last.result = 'COME_BACK' AND last.come_back_on >= :as_of THEN last.come_back_on END AS not_before,
  last.contacted_on AS last_outreach_on,
  -- Open on the list without a flag tonight: what was told when it had one.
  coalesce(if(flag.household_id IS NULL, told.why, NULL), reason.why, CAST(array() AS ARRAY<STRING>)) AS why,
  coalesce(if(flag.household_id IS NULL, told.ours_to_do, NULL), reason.ours_to_do, CAST(array() AS ARRAY<STRING>))
    AS ours_to_do,
  coalesce(reason.late_feeds, CAST(array() AS ARRAY<STRING>)) AS late_feeds,
  strength.pays_regularly, strength.keeps_appointments, strength.has_named_contact,
  attempt.tried,
  agreed.consent, agreed.consent_on
FROM household AS home
JOIN candidate USING (household_id)  -- one to one
LEFT JOIN person_to_ask_for AS ask USING (household_id)
LEFT JOIN way_that_worked AS way ON way.resident_id = ask.resident_id
LEFT JOIN representative ON representative.household_id = home.household_id AND representative.place = 1
LEFT JOIN communication
  ON communication.household_id = home.household_id AND communication.resident_id = ask.resident_id
LEFT JOIN safe_contact AS safe ON safe.household_id = home.household_id
LEFT JOIN outcome AS last ON last.household_id = home.household_id AND last.place = 1
LEFT JOIN reason ON reason.household_id = home.household_id
LEFT JOIN flag ON flag.household_id = home.household_id  -- one to one
LEFT JOIN last_outreach_row AS told ON told.household_id = home.household_id  -- one to one
LEFT JOIN strength ON strength.household_id = home.household_id
LEFT JOIN attempt ON attempt.household_id = home.household_id
LEFT JOIN agreed ON agreed.household_id = home.household_id
