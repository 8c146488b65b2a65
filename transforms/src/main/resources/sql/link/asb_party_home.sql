-- One row per party of an anti-social behaviour case that can be placed: by person, else tenancy,
-- else home, unless more than :communal_live_tenancies ran there then, else an address that fits
-- exactly one home let on that day, else a telephone number that one household alone held then;
-- never by a name. The day is the one on which the case opened.
WITH party AS (
  SELECT
    concat_ws('|', asb_party.case_ref, asb_party.party_no) AS source_key,
    asb_case.opened_date AS on_date,
    asb_party.tenancy_ref,
    asb_party.property_ref,
    fold_address(asb_party.address_line1) AS address,
    fold_postcode(asb_party.postcode) AS postcode,
    e164(asb_party.phone) AS phone
  FROM asb_party
  -- a party whose case nobody delivered waits for it
  JOIN asb_case ON asb_case.case_ref = asb_party.case_ref
),

-- a row may name two people
person_of_party AS (
  SELECT row_of_mention(source_key) AS source_key, resident_id FROM key_link WHERE feed = 'asb_party'
),

address_of_home AS (
  SELECT
    home.household_id,
    home.property_ref,
    home.start_date,
    home.end_date,
    fold_address(tenancy.address_line1) AS address,
    fold_postcode(tenancy.postcode) AS postcode
  FROM household_tenancy AS home
  JOIN tenancy ON tenancy.tenancy_ref = home.tenancy_ref
),

at_home AS (
  SELECT
    party.source_key,
    home.household_id,
    home.start_date,
    count_if(party.on_date < coalesce(home.end_date, date_add(party.on_date, 1)))
      OVER (PARTITION BY party.source_key) AS running
  FROM party
  JOIN household_tenancy AS home
    ON home.property_ref = party.property_ref
    AND party.on_date >= home.start_date
    AND party.on_date <= coalesce(home.end_date, party.on_date)
),

candidate AS (
  SELECT
    party.source_key, 1 AS step, 'PERSON' AS placed_by, stay.household_id,
    stay.rank_of_home AS home_rank, stay.from_date
  FROM party
  JOIN person_of_party AS person ON person.source_key = party.source_key
  JOIN person_stay AS stay
    ON stay.resident_id = person.resident_id
    AND party.on_date >= stay.from_date
    AND party.on_date <= coalesce(stay.to_date, party.on_date)
  UNION ALL
  SELECT party.source_key, 2, 'TENANCY', home.household_id, NULL, home.start_date
  FROM party
  JOIN household_tenancy AS home ON home.tenancy_ref = party.tenancy_ref
  UNION ALL
  SELECT source_key, 3, 'PROPERTY', household_id, NULL, start_date
  FROM at_home
  WHERE running <= :communal_live_tenancies
  UNION ALL
  SELECT party.source_key, 4, 'ADDRESS', min(home.household_id), NULL, NULL
  FROM party
  JOIN address_of_home AS home
    ON home.postcode = party.postcode
    AND home.address = party.address
    AND party.on_date >= home.start_date
    AND party.on_date < coalesce(home.end_date, date_add(party.on_date, 1))
  GROUP BY party.source_key
  HAVING count(DISTINCT home.household_id) = 1
  UNION ALL
  SELECT party.source_key, 5, 'PHONE', min(point.household_id), NULL, NULL
  FROM party
  JOIN contact_point AS point
    ON point.kind = 'PHONE'
    AND point.value = party.phone
    AND party.on_date >= point.from_date
    AND party.on_date <= coalesce(point.to_date, party.on_date)
  GROUP BY party.source_key
  HAVING count(DISTINCT point.household_id) = 1
)

SELECT source_key, household_id, placed_by
FROM (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY source_key
      ORDER BY step, home_rank, from_date DESC, household_id) AS place
  FROM candidate
)
WHERE place = 1
