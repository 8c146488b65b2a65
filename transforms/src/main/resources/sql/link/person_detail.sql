-- One row per mention that evidence may join: what the row says about the person and where.
-- anchored = a row of the person feed; every other one has a name and no reference. home is the
-- property of the tenancy on the row, the property on it, or the only one with its address.
WITH property_of_address AS (
  SELECT
    fold_address(address_line1) AS address,
    fold_postcode(postcode) AS postcode,
    min(property_ref) AS property_ref
  FROM tenancy
  WHERE address_line1 IS NOT NULL
  GROUP BY fold_address(address_line1), fold_postcode(postcode)
  HAVING count(DISTINCT property_ref) = 1
),

place AS (
  SELECT tenancy_ref, property_ref, address_line1, postcode FROM tenancy
),

written AS (
  SELECT
    'person' AS feed,
    concat_ws('|', person_ref, tenancy_ref) AS source_key,
    title, NULL AS full_name, forename, surname, phone, mobile, email, NULL AS property_ref,
    NULL AS address_line1, NULL AS postcode, date_of_death, NULL AS active_on, false AS accused
  FROM person
  UNION ALL
  SELECT
    'asb_party', concat_ws('|', asb_party.case_ref, asb_party.party_no),
    NULL, name, NULL, NULL, phone, NULL, NULL, asb_party.property_ref, address_line1, postcode, NULL,
    opened_date, role IN ('ALLEGED_PERP', 'PERP')
  FROM asb_party
  LEFT JOIN asb_case ON asb_case.case_ref = asb_party.case_ref
  UNION ALL
  SELECT
    'contact', contact_id, NULL, contact_name, NULL, NULL, contact_phone, NULL, contact_email, NULL, NULL, NULL,
    NULL, CASE WHEN direction = 'IN' THEN to_date(contact_ts) END, false
  FROM contact
  UNION ALL
  SELECT
    'repair', work_order_ref, NULL, reporter_name, NULL, NULL, reporter_phone, NULL, NULL, property_ref, NULL,
    NULL, NULL, to_date(raised_ts), false
  FROM repair
)

SELECT
  concat(identity.feed, '|', identity.source_key) AS row_key,
  identity.identity,
  identity.feed,
  identity.source_key,
  identity.feed = 'person' AS anchored,
  CASE WHEN identity.by_reference THEN identity.person_ref END AS reference,
  identity.live,
  coalesce(
    written.title,
    CASE WHEN identity.source_key = identity.row_source_key
      THEN split(written.full_name, ' ')[0] END) AS title,
  -- as written: a company, or two people in one person's columns, can still be told from a person
  coalesce(written.forename, identity.forename) AS forename,
  coalesce(written.surname, identity.surname) AS surname,
  identity.preferred_name,
  CAST(NULL AS STRING) AS middle_name,
  string(identity.date_of_birth) AS date_of_birth,
  identity.birth_trusted,
  identity.date_of_birth IS NULL OR coalesce(length(identity.forename) = 1, true) AS vague,
  written.phone,
  written.mobile,
  written.email,
  coalesce(place.property_ref, written.property_ref, by_address.property_ref) AS home,
  communal.property_ref IS NOT NULL AS communal,
  coalesce(place.address_line1, written.address_line1) AS address_line1,
  CAST(NULL AS STRING) AS suburb,
  coalesce(place.postcode, written.postcode) AS postcode,
  identity.tenancy_ref,
  CAST(NULL AS STRING) AS national_key,
  string(written.date_of_death) AS date_of_death,
  string(written.active_on) AS active_on,
  written.accused
FROM identity
JOIN written
  ON written.feed = identity.feed AND written.source_key = identity.row_source_key
LEFT JOIN place ON place.tenancy_ref = identity.tenancy_ref
LEFT JOIN property_of_address AS by_address
  ON by_address.address = fold_address(written.address_line1)
  AND by_address.postcode = fold_postcode(written.postcode)
LEFT JOIN communal_home AS communal
  ON communal.property_ref
    = coalesce(place.property_ref, written.property_ref, by_address.property_ref)
WHERE identity.feed = 'person'
  OR identity.person_ref IS NULL AND identity.name IS NOT NULL AND identity.name LIKE '% %'
