-- One row per id that an earlier night merged and whose bearers have left the id that it leads to: the
-- id that most of them have tonight. Without it what was written under the old id would stay for ever
-- with the others, of whom nobody ever bore it. A person or a tenancy counts before any number of calls.
WITH bearer AS (
  SELECT
    merged.old_id,
    merged.cause,
    member.before_id,
    member.id,
    count_if(former.feed IN ('person', 'tenancy')) AS anchors,
    count(*) AS members,
    min(concat_ws('|', member.feed, member.source_key)) AS first_member
  FROM former_bearer AS former
  JOIN previous_merge AS merged ON merged.old_id = former.old_id
  JOIN parted_member AS member
    ON member.feed = former.feed
    AND member.source_key = former.source_key
    AND member.before_id = merged.new_id
  GROUP BY merged.old_id, merged.cause, member.before_id, member.id
),

present AS (
  SELECT old_id, cause, before_id, min_by(id, struct(-anchors, -members, first_member)) AS new_id
  FROM bearer
  GROUP BY old_id, cause, before_id
)

SELECT old_id, new_id, cause
FROM present
WHERE new_id <> before_id
