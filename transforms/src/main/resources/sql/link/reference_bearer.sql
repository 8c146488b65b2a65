-- One row per row of the person feed: who bears the reference, on which tenancy, and on which days.
-- A source that gives an old reference to somebody else has two people under it.
SELECT
  person.person_ref,
  person.tenancy_ref,
  bearer.resident_id,
  coalesce(person.joined_date, period.start_date, DATE '0001-01-01') AS since,
  least(person.left_date, person.closed_on, person.date_of_death, period.end_date) AS gone_on
FROM mention_resident AS bearer
JOIN person
  ON bearer.feed = 'person'
  AND person.person_ref = bearer.person_ref
  AND person.tenancy_ref = bearer.tenancy_ref
-- an orphan row has no tenancy
LEFT JOIN tenancy_period AS period ON period.tenancy_ref = person.tenancy_ref
