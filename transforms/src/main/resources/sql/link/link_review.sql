-- One row per pair of source rows that a person has to look at, and why.
WITH pair AS (
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

-- what somebody has decided needs nobody's look, unless that decision cannot be followed
decided AS (
  SELECT DISTINCT least(mention, other_mention) AS one, greatest(mention, other_mention) AS other
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
    ON decided.one = least(
      concat(pair.feed, '|', pair.source_key), concat(pair.other_feed, '|', pair.other_source_key))
    AND decided.other = greatest(
      concat(pair.feed, '|', pair.source_key), concat(pair.other_feed, '|', pair.other_source_key))
    AND pair.cause <> 'ANSWER_NOT_FOLLOWED'
  -- a row that is nobody's record is one person's: once that is decided there is no rival
  LEFT ANTI JOIN settled
    ON settled.row IN (
      concat(pair.feed, '|', pair.source_key), concat(pair.other_feed, '|', pair.other_source_key))
    AND pair.cause <> 'ANSWER_NOT_FOLLOWED'
),

person_at_risk AS (
  SELECT person_ref FROM person_alert WHERE alert_code LIKE 'SAF%'
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
  pair.*,
  one.feed IS NOT NULL OR other.feed IS NOT NULL AS touches_safeguarding
FROM undecided AS pair
LEFT JOIN row_at_risk AS one
  ON one.feed = pair.feed AND one.source_key = pair.source_key
LEFT JOIN row_at_risk AS other
  ON other.feed = pair.other_feed AND other.source_key = pair.other_source_key
