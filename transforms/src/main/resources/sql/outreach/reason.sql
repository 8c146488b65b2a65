-- One row per candidate household with a hit or something not known tonight: why it may be glad of a call.
WITH hit AS (
  SELECT
    hit.household_id,
    hit.list,
    hit.reason,
    coalesce(named.our_action, false) AS our_action,
    struct(
      NOT hit.acute AS calm,
      CASE hit.weight WHEN 'H' THEN 1 WHEN 'M' THEN 2 ELSE 3 END AS weight_rank,
      hit.indicator_id AS indicator_id,
      hit.reason AS reason
    ) AS strongest_first
  FROM indicator_hit AS hit
  JOIN candidate USING (household_id)
  LEFT JOIN indicator_setting AS named USING (indicator_id)  -- one to one
  LEFT JOIN household_profile AS profile USING (household_id)
  WHERE hit.state = 'HIT'
    AND hit.weight <> 'CONTEXT'
    AND hit.reason IS NOT NULL
    -- In a breathing space nothing about money is a reason.
    AND NOT (
      coalesce(profile.breathing_space, false)
      AND hit.indicator_id IN ('F01', 'F02', 'F03', 'F04', 'F05', 'F08')
    )
),
why AS (
  SELECT
    household_id,
    transform(
      array_sort(collect_list(strongest_first) FILTER (WHERE list = 'patch' AND NOT our_action)),
      hit -> hit.reason) AS why,
    transform(
      array_sort(collect_list(strongest_first) FILTER (WHERE list = 'patch' AND our_action)),
      hit -> hit.reason) AS ours_to_do,
    transform(
      array_sort(collect_list(strongest_first) FILTER (WHERE list = 'restricted')),
      hit -> hit.reason) AS why_restricted
  FROM hit
  GROUP BY household_id
),
late AS (
  SELECT unknown.household_id, array_sort(collect_set(need.feed)) AS late_feeds
  FROM indicator_hit AS unknown
  JOIN candidate USING (household_id)
  JOIN indicator_need AS need USING (indicator_id)  -- one to few
  JOIN feed_status AS status ON status.feed = need.feed AND NOT status.fresh
  WHERE unknown.state = 'NOT_KNOWN' AND unknown.list = 'patch'
  GROUP BY unknown.household_id
)
SELECT
  household_id,
  CAST(coalesce(why.why, array()) AS ARRAY<STRING>) AS why,
  CAST(coalesce(why.ours_to_do, array()) AS ARRAY<STRING>) AS ours_to_do,
  CAST(coalesce(why.why_restricted, array()) AS ARRAY<STRING>) AS why_restricted,
  CAST(coalesce(late.late_feeds, array()) AS ARRAY<STRING>) AS late_feeds
FROM why
FULL OUTER JOIN late USING (household_id)
