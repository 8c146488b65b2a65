-- One row per household with an arrears action or arrangement: broken agreements, hardship, and
-- reports that the home looks abandoned.
SELECT
  household_id,
  count(DISTINCT event_date) FILTER (WHERE broken_agreement) AS broken_agreement_dates,
  max(event_date) FILTER (WHERE broken_agreement) AS broken_agreement_last,
  count_if(hardship_action) AS hardship_actions,
  max(event_date) FILTER (WHERE hardship_action) AS hardship_action_last,
  count_if(abandonment_report) AS abandonment_reports,
  max(event_date) FILTER (WHERE abandonment_report) AS abandonment_report_last
FROM arrears_event
GROUP BY household_id
