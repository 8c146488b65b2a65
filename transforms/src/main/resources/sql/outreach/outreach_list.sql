-- One row per patch: its newest list as it stands on the as-of date, and whether tonight made it.
-- A list gets its next revision when who is on it, how urgent they are, or how to contact them safely
-- has changed, and when a corrected run of the same night differs from what was already issued
-- (issued_tonight).
WITH patch AS (
  SELECT DISTINCT patch_code FROM household WHERE profiled AND patch_code IS NOT NULL
),
tonight AS (
  SELECT
    placing.patch_code,
    count_if(placing.listed) AS households,
    count_if(NOT placing.listed) AS next_week,
    xxhash64(array_sort(collect_list(struct(facts.household_id, placing.band_rank, facts.safe_contact))
      FILTER (WHERE placing.listed))) AS members_hash,
    xxhash64(array_sort(collect_list(struct(placing.position, placing.by_date, placing.since_last,
      xxhash64(facts.*))) FILTER (WHERE placing.listed))) AS content_hash
  FROM placing
  JOIN household_facts AS facts ON facts.household_id = placing.household_id  -- one to one
  GROUP BY placing.patch_code
),
compared AS (
  SELECT
    patch.patch_code,
    issue.issue_date,
    coalesce(tonight.households, 0) AS households,
    coalesce(tonight.next_week, 0) AS next_week,
    coalesce(tonight.members_hash, 0) AS members_hash,
    coalesce(tonight.content_hash, 0) AS content_hash,
    CASE WHEN issue.running THEN before.revision END AS revision_before,
    coalesce(before.members_hash <> coalesce(tonight.members_hash, 0), true) OR NOT issue.running AS changed,
    again.revision AS revision_issued,
    again.content_hash <> coalesce(tonight.content_hash, 0) AS corrected
  FROM patch
  CROSS JOIN issue
  LEFT JOIN tonight ON tonight.patch_code = patch.patch_code
  LEFT JOIN outreach_list AS before
    ON before.patch_code = patch.patch_code AND before.as_of = issue.night_before
  LEFT JOIN issued_tonight AS again
    ON again.patch_code = patch.patch_code AND again.issued AND again.issue_date = issue.issue_date
),
revised AS (
  SELECT
    *,
    CAST(
      CASE
        WHEN corrected THEN greatest(coalesce(revision_before, 0), revision_issued) + 1
        WHEN revision_issued IS NOT NULL THEN revision_issued
        ELSE coalesce(revision_before, 0) + if(changed, 1, 0)
      END AS INT) AS revision
  FROM compared
)
SELECT
  CAST(:as_of AS DATE) AS as_of,
  concat(patch_code, '-', CAST(issue_date AS STRING), '-', revision) AS list_id,
  patch_code,
  issue_date,
  revision,
  changed OR revision_issued IS NOT NULL AS issued,
  households,
  next_week,
  members_hash,
  content_hash
FROM revised
