-- One row per household that may stand on a patch's list on the as-of date.
WITH resting AS (
  -- "Did not want contact": somebody looks again on the review date; urgent signs do not wait.
  SELECT household_id
  FROM outcome
  WHERE place = 1
    AND result = 'DECLINED'
    AND greatest(date_add(contacted_on, :declined_review_days), coalesce(come_back_on, contacted_on)) > :as_of
),
band AS (
  SELECT *, CASE band WHEN 'acute' THEN 1 WHEN 'high' THEN 2 ELSE 3 END AS band_rank
  FROM flag
  WHERE flagged AND list = 'patch' AND suppressed_reason IS NULL
)
SELECT
  band.household_id,
  home.patch_code,
  band.band,
  band.band_rank,
  band.domain_count,
  band.days_since_contact
FROM band
JOIN household AS home USING (household_id)  -- one to one
LEFT ANTI JOIN kept_from_patch USING (household_id)
LEFT ANTI JOIN (SELECT household_id FROM resting) AS resting
  ON resting.household_id = band.household_id AND band.band <> 'acute'
WHERE home.profiled AND home.patch_code IS NOT NULL
