-- One row per household that was harmed or complained: how many cases, and which are still open.
SELECT
  household_id,
  count(DISTINCT case_ref) FILTER (WHERE asb_harmed) AS asb_cases,
  max(event_date) FILTER (WHERE asb_harmed) AS asb_case_last,
  count(DISTINCT case_ref) FILTER (WHERE asb_harmed_recent) AS asb_recent_cases,
  count(DISTINCT case_ref) FILTER (WHERE asb_open_need) AS asb_open_need_cases,
  max(event_date) FILTER (WHERE asb_open_need) AS asb_open_need_last
FROM asb_event
GROUP BY household_id
