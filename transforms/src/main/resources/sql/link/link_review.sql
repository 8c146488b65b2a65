-- One row per pair of source rows that a person has to look at, whichever of the two was named first,
-- and of the causes the one that tells most.
WITH found AS (
  SELECT feed, source_key, other_feed, other_source_key, 'NAME_ONLY' AS cause, CAST(NULL AS INT)
    AS match_weight
  FROM name_only
  -- evidence says more about the row than its name alone
  LEFT ANTI JOIN refused_pair
    ON refused_pair.feed = name_only.feed AND refused_pair.source_key = name_only.source_key
  UNION
  SELECT verdict.feed, verdict.source_key, 'person', verdict.reference_key, 'KEY_CONFLICT', NULL
  FROM key_verdict AS verdict
  LEFT ANTI JOIN key_link AS by_person
    ON by_person.feed = verdict.feed AND by_person.source_key = verdict.source_key
    AND by_person.match_kind = 'OVERRIDE'
  WHERE verdict.conflict
  UNION
  SELECT feed, source_key, other_feed, other_source_key, cause, CAST(round(bits) AS INT)
  FROM refused_pair
),

pair AS (
  SELECT
    *,
    least(concat(feed, '|', source_key), concat(other_feed, '|', other_source_key)) AS first_row,
    greatest(concat(feed, '|', source_key), concat(other_feed, '|', other_source_key)) AS second_row
  FROM found
),

-- what somebody has decided needs nobody's look, unless that decision cannot be followed
decided AS (
  SELECT DISTINCT least(mention, other_mention) AS first_row, greatest(mention, other_mention) AS second_row
  FROM decision
),

settled AS (
  SELECT concat(feed, '|', source_key) AS row
  FROM key_link
  WHERE match_kind = 'OVERRIDE' AND feed <> 'person'
),

undecided AS (
  SELECT pair.*
  FROM pair
  LEFT ANTI JOIN decided
    ON decided.first_row = pair.first_row
    AND decided.second_row = pair.second_row
    AND pair.cause <> 'ANSWER_NOT_FOLLOWED'
  -- a row that is nobody's record is one person's: once that is decided there is no rival
  LEFT ANTI JOIN settled
    ON settled.row IN (pair.first_row, pair.second_row)
    AND pair.cause <> 'ANSWER_NOT_FOLLOWED'
),

-- A pair that keys and evidence both found is asked once. What references say against it comes first,
-- as no weight outweighs that; then the cause for which most was weighed, as it knows most of the two;
-- a name alone last. The row that may join somebody stands before that person's.
ranked AS (
  SELECT
    *,
    max(match_weight) OVER (PARTITION BY first_row, second_row) AS pair_weight,
    row_number() OVER (
      PARTITION BY first_row, second_row
      ORDER BY
        CASE cause WHEN 'KEY_CONFLICT' THEN 1 WHEN 'TWO_LIVE_REFS' THEN 2 ELSE 3 END,
        match_weight DESC NULLS LAST, cause = 'NAME_ONLY', cause, feed = 'person', feed, source_key)
      AS place
  FROM undecided
),

person_at_risk AS (
  SELECT person_ref FROM person_alert WHERE alert_code RLIKE '^(SAF|RISK|CAUT)'
  UNION
  SELECT person_ref FROM protected_register
  UNION
  SELECT person_ref FROM asb_party WHERE person_ref IS NOT NULL
),

row_at_risk AS (
  SELECT DISTINCT mention.feed, mention.source_key
  FROM mention
  LEFT JOIN person_at_risk ON person_at_risk.person_ref = mention.person_ref
  WHERE mention.feed IN ('asb_party', 'protected_register')
    OR person_at_risk.person_ref IS NOT NULL
)

SELECT
  :as_of AS as_of,
  pair.feed,
  pair.source_key,
  pair.other_feed,
  pair.other_source_key,
  pair.cause,
  pair.pair_weight AS match_weight,
  one.feed IS NOT NULL OR other.feed IS NOT NULL AS touches_safeguarding
FROM ranked AS pair
LEFT JOIN row_at_risk AS one
  ON one.feed = pair.feed AND one.source_key = pair.source_key
LEFT JOIN row_at_risk AS other
  ON other.feed = pair.other_feed AND other.source_key = pair.other_source_key
WHERE pair.place = 1
