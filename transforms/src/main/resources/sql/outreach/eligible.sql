-- One row per household that may stand on a patch's list on the as-of date: with a flag, or still open
-- on the list of the night before although its flag is gone. An issue keeps its open entries to its
-- end. The next one keeps them only while a late feed leaves signs unknown: they may well still hold.
WITH resting AS (
  -- "Did not want contact": somebody looks again on the review date; urgent signs do not wait.
  SELECT household_id
  FROM outcome
  WHERE place = 1
    AND result = 'DECLINED'
    AND greatest(date_add(contacted_on, :declined_review_days), coalesce(come_back_on, contacted_on)) > :as_of
),
still_open AS (
  SELECT open_entry.household_id, open_entry.patch_code, open_entry.band
  FROM open_entry
  CROSS JOIN issue
  JOIN person_to_ask_for USING (household_id)  -- one to one: somebody who can be asked for lives there
  LEFT JOIN reason USING (household_id)  -- one to one
  LEFT JOIN household_profile AS profile USING (household_id)  -- one to one
  LEFT ANTI JOIN flag ON flag.household_id = open_entry.household_id  -- flagged tonight, or suppressed
  WHERE (issue.running OR coalesce(size(reason.late_feeds), 0) > 0)
    -- what was told of it may be about money
    AND NOT coalesce(profile.breathing_space, false)
),
band AS (
  SELECT household_id, CAST(NULL AS STRING) AS patch_code, band, domain_count, days_since_contact
  FROM flag
  WHERE flagged AND list = 'patch' AND suppressed_reason IS NULL
  UNION ALL
  SELECT household_id, patch_code, band, 0, NULL FROM still_open
)
SELECT
  band.household_id,
  home.patch_code,
  band.band,
  CASE band.band WHEN 'acute' THEN 1 WHEN 'high' THEN 2 ELSE 3 END AS band_rank,
  band.domain_count,
  band.days_since_contact
FROM band
JOIN household AS home USING (household_id)  -- one to one
LEFT ANTI JOIN kept_from_patch USING (household_id)
LEFT ANTI JOIN (SELECT household_id FROM resting) AS resting
  ON resting.household_id = band.household_id AND band.band <> 'acute'
WHERE home.profiled
  AND home.patch_code IS NOT NULL
  AND home.status <> 'DECANT'
  AND coalesce(band.patch_code = home.patch_code, true)
