-- One row per row of the person feed: who bears the reference, on which tenancy, and on which days.
-- A source that gives an old reference to somebody else has two people under it; of one whose row was
-- written over we know no more than that there was somebody, who has no id. A row that merely disagrees
-- with its reference (a marriage, a slip) is no second bearer: no warning of the person may be lost.
WITH bearer AS (
  SELECT
    bearer.person_ref,
    bearer.tenancy_ref,
    bearer.resident_id,
    coalesce(person.joined_date, period.start_date, DATE '0001-01-01') AS since,
    least(person.left_date, person.closed_on, person.date_of_death, period.end_date) AS gone_on,
    changed_hands.since AS changed_on
  FROM mention_resident AS bearer
  JOIN person
    ON bearer.feed = 'person'
    AND person.person_ref = bearer.person_ref
    AND person.tenancy_ref = bearer.tenancy_ref
  -- an orphan row has no tenancy
  LEFT JOIN tenancy_period AS period ON period.tenancy_ref = person.tenancy_ref
  LEFT JOIN changed_hands ON changed_hands.source_key = bearer.source_key
  LEFT ANTI JOIN key_verdict AS verdict
    ON verdict.feed = 'person'
    AND verdict.source_key = bearer.source_key
    AND verdict.conflict
    AND NOT verdict.two_people
)

SELECT person_ref, tenancy_ref, resident_id, coalesce(changed_on, since) AS since, gone_on
FROM bearer
UNION ALL
SELECT person_ref, tenancy_ref, '', least(since, changed_on), changed_on
FROM bearer
WHERE changed_on IS NOT NULL
