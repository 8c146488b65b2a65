-- One row per household with a contact: tries that reached nobody, post returned, and requests to
-- check that all is well.
SELECT
  household_id,
  count_if(unreached) AS unreached_contacts,
  count(DISTINCT channel) FILTER (WHERE unreached) AS unreached_channels,
  count(DISTINCT team) FILTER (WHERE unreached) AS unreached_teams,
  min(event_date) FILTER (WHERE unreached) AS unreached_first,
  max(event_date) FILTER (WHERE unreached) AS unreached_last,
  count_if(returned) AS returned_contacts,
  max(event_date) FILTER (WHERE returned) AS returned_last,
  count_if(welfare_request) AS welfare_requests,
  max(event_date) FILTER (WHERE welfare_request) AS welfare_request_last
FROM contact_event
GROUP BY household_id
