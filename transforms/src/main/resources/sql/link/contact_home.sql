-- One row per contact that can be placed: by the tenancy on it, else by the home that its person
-- had on that day, else by a number or address that one household alone held then. A contact whose
-- tenancy nobody delivered waits until it arrives.
WITH contact_row AS (
  SELECT
    contact_id,
    tenancy_ref,
    to_date(from_utc_timestamp(contact_ts, 'Europe/London')) AS contact_date,
    contact_phone,
    contact_email
  FROM contact
),

without_tenancy AS (
  SELECT * FROM contact_row WHERE tenancy_ref IS NULL
),

-- a row may name two people
caller AS (
  SELECT row_of_mention(source_key) AS contact_id, resident_id FROM key_link WHERE feed = 'contact'
),

by_person AS (
  SELECT contact_id, household_id
  FROM (
    SELECT
      row.contact_id,
      stay.household_id,
      row_number() OVER (
        PARTITION BY row.contact_id
        ORDER BY stay.rank_of_home, stay.from_date DESC, stay.household_id) AS place
    FROM without_tenancy AS row
    JOIN caller ON caller.contact_id = row.contact_id
    JOIN person_stay AS stay
      ON stay.resident_id = caller.resident_id
      AND row.contact_date >= stay.from_date
      AND row.contact_date <= coalesce(stay.to_date, row.contact_date)
  )
  WHERE place = 1
),

used_point AS (
  SELECT contact_id, contact_date, 'PHONE' AS kind, e164(contact_phone) AS value
  FROM without_tenancy
  UNION ALL
  SELECT contact_id, contact_date, 'EMAIL', lower(trim(contact_email)) FROM without_tenancy
),

by_point AS (
  SELECT
    used.contact_id,
    min(point.household_id) AS household_id,
    -- the telephone counts before the e-mail where both tell
    max(used.kind) AS kind
  FROM used_point AS used
  JOIN contact_point AS point
    ON point.kind = used.kind
    AND point.value = used.value
    AND used.contact_date >= point.from_date
    AND used.contact_date <= coalesce(point.to_date, used.contact_date)
  GROUP BY used.contact_id
  HAVING count(DISTINCT point.household_id) = 1
)

SELECT contact_row.contact_id, home.household_id, 'TENANCY' AS placed_by
FROM contact_row
JOIN household_tenancy AS home ON home.tenancy_ref = contact_row.tenancy_ref
UNION ALL
SELECT
  row.contact_id,
  coalesce(by_person.household_id, by_point.household_id),
  CASE WHEN by_person.household_id IS NOT NULL THEN 'PERSON' ELSE by_point.kind END
FROM without_tenancy AS row
LEFT JOIN by_person ON by_person.contact_id = row.contact_id
LEFT JOIN by_point ON by_point.contact_id = row.contact_id
WHERE coalesce(by_person.household_id, by_point.household_id) IS NOT NULL
