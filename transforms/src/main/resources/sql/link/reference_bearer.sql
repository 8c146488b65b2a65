-- One row per row of the person feed, for what happened (of_events: calls, parties of cases) and for
-- what stands (alerts, rules, the register): who bears the reference, on which tenancy, on which days.
-- A source that gives an old reference to somebody else has two people under it; of one whose row was
-- written over we know no more than that there was somebody, who has no id. What happened while the
-- source still named that person is not the new one's; what warns or protects is, from the day on which
-- the new one joined. A row that merely disagrees with its reference (a marriage, a slip) may well be the
-- same person (perhaps_same): what stands is then told of who speaks for the reference, unless its
-- resident is known to be somebody else (other_person).
WITH bearer AS (
  SELECT
    bearer.person_ref,
    bearer.tenancy_ref,
    if(NOT use.of_events AND verdict.conflict AND NOT verdict.two_people
      AND other_person.resident_id IS NULL, speaker.resident_id,
      bearer.resident_id) AS resident_id,
    use.of_events,
    coalesce(verdict.conflict AND NOT verdict.two_people, false) AS perhaps_same,
    CASE
      WHEN changed_hands.since IS NULL
        THEN coalesce(person.joined_date, period.start_date, DATE '0001-01-01')
      WHEN NOT use.of_events AND person.joined_date > changed_hands.earlier_joined
        THEN least(person.joined_date, changed_hands.since)
      ELSE changed_hands.since
    END AS since,
    least(person.left_date, person.closed_on, person.date_of_death, period.end_date) AS gone_on,
    changed_hands.since IS NOT NULL AS changed
  FROM mention_resident AS bearer
  JOIN person
    ON bearer.feed = 'person'
    AND person.person_ref = bearer.person_ref
    AND person.tenancy_ref = bearer.tenancy_ref
  CROSS JOIN (VALUES (true), (false)) AS use(of_events)
  -- an orphan row has no tenancy
  LEFT JOIN tenancy_period AS period ON period.tenancy_ref = person.tenancy_ref
  LEFT JOIN changed_hands ON changed_hands.source_key = bearer.source_key
  -- one verdict a row
  LEFT JOIN key_verdict AS verdict
    ON verdict.feed = 'person' AND verdict.source_key = bearer.source_key
  LEFT JOIN mention_resident AS speaker  -- one to one
    ON speaker.feed = 'person' AND speaker.source_key = verdict.reference_key
  LEFT JOIN other_person
    ON other_person.person_ref = bearer.person_ref AND other_person.resident_id = bearer.resident_id
)

SELECT person_ref, tenancy_ref, resident_id, of_events, perhaps_same, since, gone_on
FROM bearer
UNION ALL
SELECT person_ref, tenancy_ref, '', of_events, perhaps_same, DATE '0001-01-01', since
FROM bearer
WHERE changed AND (of_events OR NOT perhaps_same)
