-- One row: the issue that lists of the as-of date belong to, whether it already runs, and the night that
-- made lists before. An issue runs from its first list of the week to the week's end.
SELECT
  coalesce(max(issue_date) >= :week_start, false) AS running,
  if(coalesce(max(issue_date) >= :week_start, false), max(issue_date), :as_of) AS issue_date,
  max(as_of) AS night_before
FROM outreach_list
