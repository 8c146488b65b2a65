-- One row per row of the history that belongs to a household; rows that belong nowhere are absent.
-- A row that an officer wrote under an old household id belongs to the household that took it over.
WITH returned AS (
  SELECT
    'outreach_outcome' AS feed,
    concat_ws('|', list_id, coalesce(household_id, tenancy_ref)) AS source_key,
    household_id,
    tenancy_ref
  FROM outreach_outcome
  UNION ALL
  SELECT 'referral', referral_id, household_id, tenancy_ref FROM referral
),

placed AS (
  SELECT household_id, 'repair' AS feed, work_order_ref AS source_key, placed_by
  FROM repair_home
  UNION ALL
  SELECT repair_home.household_id, 'appointment', appointment.appointment_id, 'WORK_ORDER'
  FROM appointment
  JOIN repair_home ON repair_home.work_order_ref = appointment.work_order_ref
  UNION ALL
  SELECT household_id, 'asb_party', source_key, placed_by FROM asb_party_home
  UNION ALL
  SELECT household_id, 'contact', contact_id, placed_by FROM contact_home
  UNION ALL
  SELECT home.household_id, 'complaint', complaint.complaint_ref, 'TENANCY'
  FROM complaint
  JOIN household_tenancy AS home ON home.tenancy_ref = complaint.tenancy_ref
  UNION ALL
  SELECT present.household_id, returned.feed, returned.source_key, 'OUTCOME'
  FROM returned
  JOIN present_household AS present ON present.written_id = returned.household_id
  UNION ALL
  SELECT home.household_id, returned.feed, returned.source_key, 'TENANCY'
  FROM returned
  JOIN household_tenancy AS home ON home.tenancy_ref = returned.tenancy_ref
  WHERE returned.household_id IS NULL
)

SELECT
  placed.household_id,
  placed.feed,
  placed.source_key,
  key_link.resident_id,
  placed.placed_by
FROM placed
-- of two people whom a row names, the first
LEFT JOIN key_link
  ON key_link.feed = placed.feed AND key_link.source_key = placed.source_key
