-- One row per home that several households share tonight: a hostel, rooms let one by one, or an
-- entrance with one number. It tells nothing about who somebody is.
SELECT property_ref
FROM tenancy_period
WHERE live
GROUP BY property_ref
HAVING count(*) > :communal_live_tenancies
UNION
SELECT period.property_ref
FROM tenancy_period AS period
JOIN mention
  ON mention.tenancy_ref = period.tenancy_ref AND mention.feed = 'person' AND mention.live
WHERE mention.date_of_birth IS NULL OR add_months(mention.date_of_birth, 18 * 12) <= :as_of
GROUP BY period.property_ref
HAVING count(DISTINCT mention.person_ref) > :communal_adults
