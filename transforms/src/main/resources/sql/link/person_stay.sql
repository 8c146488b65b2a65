-- One row per person named on a tenancy as living there: where and when, and how to reach them.
-- rank_of_home orders the homes of one who has two: lived-in before garage, tenant before occupant.
SELECT
  member.household_id,
  member.resident_id,
  member.person_ref,
  member.tenancy_ref,
  coalesce(member.joined_date, home.start_date) AS from_date,
  least(member.left_date, member.date_of_death) AS to_date,
  e164(member.phone) AS phone,
  e164(member.mobile) AS mobile,
  lower(trim(member.email)) AS email,
  struct(
    tenancy_period.tenure_code IN ('LEASE', 'FREE', 'GARAGE') AS not_lived_in,
    member.role NOT IN ('TENANT', 'JOINT') AS not_tenant) AS rank_of_home
FROM household_member AS member
JOIN household_tenancy AS home ON home.tenancy_ref = member.tenancy_ref
JOIN tenancy_period ON tenancy_period.tenancy_ref = member.tenancy_ref
WHERE member.role <> 'AUTHORISED_REP'
