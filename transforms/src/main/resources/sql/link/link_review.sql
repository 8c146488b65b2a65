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
  LEFT ANTI JOIN key_link AS decided
    ON decided.feed = verdict.feed AND decided.source_key = verdict.source_key
    AND decided.match_kind = 'OVERRIDE'
  WHERE verdict.conflict
  UNION
  SELECT feed, source_key, other_feed, other_source_key, cause, CAST(round(bits) AS INT)
  FROM refused_pair
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
FROM pair
LEFT JOIN row_at_risk AS one
  ON one.feed = pair.feed AND one.source_key = pair.source_key
LEFT JOIN row_at_risk AS other
  ON other.feed = pair.other_feed AND other.source_key = pair.other_source_key
