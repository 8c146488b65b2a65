-- One row per household that may stand on a patch's list: on it with a position, or waiting for room.
-- Inputs of earlier nights: outreach_list, outreach_entry and outreach_queue.
WITH issue_before AS (
  SELECT max(list.issue_date) AS issue_date
  FROM outreach_list AS list
  JOIN issue ON list.issue_date < issue.issue_date
),
listed_before AS (
  SELECT
    entry.household_id,
    bool_or(entry.issue_date = issue.issue_date) AS in_this_issue,
    bool_or(entry.issue_date < issue.issue_date) AS in_an_earlier_issue,
    bool_or(entry.issue_date = issue_before.issue_date) AS in_the_last_issue,
    max_by(entry.band_rank, entry.as_of) FILTER (WHERE entry.issue_date = issue_before.issue_date) AS band_rank_then
  FROM outreach_entry AS entry
  CROSS JOIN issue
  CROSS JOIN issue_before
  GROUP BY entry.household_id
),
candidate AS (
  SELECT
    eligible.*,
    issue.issue_date,
    open_entry.position AS last_position,
    open_entry.since_last AS last_since_last,
    open_entry.by_date AS last_by_date,
    open_entry.band_rank AS last_band_rank,
    coalesce(open_entry.first_listed, :as_of) AS first_listed,
    coalesce(queue.waiting_since, :as_of) AS waiting_since,
    CASE WHEN outcome.result = 'COME_BACK' THEN outcome.come_back_on END AS come_back_on,
    coalesce(before.in_an_earlier_issue, false) AS in_an_earlier_issue,
    coalesce(before.in_the_last_issue, false) AS in_the_last_issue,
    before.band_rank_then,
    issue.running,
    CASE
      WHEN open_entry.household_id IS NOT NULL THEN 'OPEN'
      -- at most once per issue week; an urgent one that was taken off untouched comes back
      WHEN before.in_this_issue
        AND (eligible.band <> 'acute' OR coalesce(outcome.contacted_on >= issue.issue_date, false))
        THEN 'WAITS'
      WHEN eligible.band = 'acute' THEN 'URGENT'
      WHEN NOT issue.running THEN 'NEW'
      ELSE 'WAITS'
    END AS standing
  FROM eligible
  CROSS JOIN issue
  LEFT JOIN open_entry  -- one to one
    ON open_entry.household_id = eligible.household_id AND open_entry.patch_code = eligible.patch_code
  LEFT JOIN outreach_queue AS queue  -- one to one
    ON queue.household_id = eligible.household_id AND queue.as_of = issue.night_before
  LEFT JOIN outcome ON outcome.household_id = eligible.household_id AND outcome.place = 1
  LEFT JOIN listed_before AS before ON before.household_id = eligible.household_id
),
ranked AS (
  SELECT
    candidate.*,
    row_number() OVER (
      PARTITION BY patch_code
      ORDER BY
        CASE standing WHEN 'OPEN' THEN 1 WHEN 'URGENT' THEN 2 WHEN 'NEW' THEN 3 ELSE 4 END,
        band_rank, waiting_since, domain_count DESC, days_since_contact DESC NULLS FIRST, household_id
    ) AS turn
  FROM candidate
),
decided AS (
  SELECT
    ranked.*,
    standing IN ('OPEN', 'URGENT')
      OR (standing = 'NEW' AND turn <= coalesce(patch_capacity.capacity, :capacity)) AS listed
  FROM ranked
  LEFT JOIN patch_capacity USING (patch_code)
)
SELECT
  household_id, patch_code, band, band_rank, issue_date, first_listed, waiting_since, listed,
  standing = 'OPEN' AS carried,
  CASE WHEN listed THEN CAST(row_number() OVER (
    PARTITION BY patch_code, listed
    ORDER BY band_rank, standing = 'OPEN' DESC, last_position, waiting_since,
      domain_count DESC, days_since_contact DESC NULLS FIRST, household_id) AS INT) END AS position,
  CASE
    WHEN running AND standing = 'OPEN' AND band_rank >= last_band_rank THEN last_since_last
    WHEN running AND standing = 'OPEN' THEN 'RISING'
    WHEN in_the_last_issue AND band_rank < band_rank_then THEN 'RISING'
    WHEN in_the_last_issue THEN 'SAME'
    WHEN in_an_earlier_issue THEN 'BACK_AGAIN'
    ELSE 'NEW'
  END AS since_last,
  element_at(array('VISIT_FIRST', 'CALL_THIS_WEEK', 'CHECK_IN'), band_rank) AS do_this,
  greatest(
    CASE
      WHEN standing = 'OPEN' AND band_rank >= last_band_rank THEN last_by_date
      ELSE least(
        date_add(:as_of, element_at(array(:days_acute, :days_high, :days_medium), band_rank)),
        CASE WHEN standing = 'OPEN' THEN last_by_date END)
    END,
    come_back_on) AS by_date
FROM decided
