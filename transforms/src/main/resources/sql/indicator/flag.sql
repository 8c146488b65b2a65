-- One row per household with a flag, or with one that something suppresses.
WITH hit AS (
  SELECT
    hit.*,
    indicator.domain,
    indicator.isolation_core,
    indicator.kind = 'ISOLATION' AS isolating,
    -- Context and our own action never count; rent signs rest during a breathing space.
    indicator.kind IN ('RISK', 'ISOLATION') AND NOT (
      coalesce(profile.breathing_space, false)
      AND hit.indicator_id IN ('F01', 'F02', 'F03', 'F04', 'F05', 'F08')
    ) AS counts
  FROM indicator_hit AS hit
  JOIN indicator ON indicator.indicator_id = hit.indicator_id  -- many to one
  JOIN household_profile AS profile ON profile.household_id = hit.household_id  -- many to one
  WHERE hit.state = 'HIT'
),
of_one_row AS (
  -- Hits of a domain that rest on the same source row; a hit without rows stands for itself.
  SELECT hit.household_id, hit.domain, array_sort(collect_set(hit.indicator_id)) AS hits
  FROM hit
  LEFT JOIN evidence  -- one to many
    ON evidence.household_id = hit.household_id AND evidence.indicator_id = hit.indicator_id
  WHERE hit.counts
  GROUP BY
    hit.household_id, hit.domain, evidence.feed, coalesce(evidence.source_key, hit.indicator_id)
),
chained AS (
  SELECT
    household_id,
    domain,
    aggregate(
      array_sort(collect_set(hits)),
      CAST(array() AS ARRAY<ARRAY<STRING>>),
      (chains, more) -> concat(
        filter(chains, chain -> NOT arrays_overlap(chain, more)),
        array(array_distinct(concat(
          flatten(filter(chains, chain -> arrays_overlap(chain, more))), more))))
    ) AS chains
  FROM of_one_row
  GROUP BY household_id, domain
),
heavy_of_domain AS (
  SELECT household_id, domain, array_sort(collect_set(indicator_id)) AS hits
  FROM hit
  WHERE counts AND weight = 'H'
  GROUP BY household_id, domain
),
heavy AS (
  SELECT
    chained.household_id,
    sum(size(filter(chained.chains, chain -> arrays_overlap(chain, heavy.hits)))) AS hits
  FROM chained
  JOIN heavy_of_domain AS heavy  -- one to one
    ON heavy.household_id = chained.household_id AND heavy.domain = chained.domain
  GROUP BY chained.household_id
),
summed AS (
  SELECT
    household_id,
    array_sort(collect_set(domain) FILTER (WHERE counts)) AS domains,
    bool_or(counts AND weight IN ('H', 'M') AND domain <> 'T') AS weighty,
    bool_or(counts AND acute) AS acute,
    count_if(counts AND isolating) >= 2 AND bool_or(counts AND isolation_core) AS isolation,
    bool_or(counts AND indicator_id = 'C01') AND bool_or(counts AND indicator_id = 'C03') AS cut_off,
    bool_or(indicator_id IN ('T01', 'T03')) AS old_or_bereaved,
    bool_or(list = 'restricted') AS restricted
  FROM hit
  GROUP BY household_id
),
decided AS (
  SELECT
    summed.*,
    size(domains) >= 2 AND weighty AS risk,
    coalesce(heavy.hits, 0) AS heavy_hits
  FROM summed
  LEFT JOIN heavy ON heavy.household_id = summed.household_id  -- one to one
),
held AS (
  SELECT
    decided.*,
    profile.days_since_contact,
    decided.restricted OR standing.restricted AS on_restricted_list,
    CASE
      WHEN standing.every_adult_dead THEN 'DECEASED'
      WHEN standing.tenancy_status = 'ENDED' THEN 'ENDED'
      WHEN standing.tenancy_status = 'DECANT' THEN 'DECANT'
      WHEN standing.with_lead THEN 'WITH_LEAD'
      WHEN NOT decided.acute
        AND profile.outreach_spoken_last > date_sub(:as_of, :cool_off_days) THEN 'COOL_OFF'
    END AS suppressed_reason
  FROM decided
  JOIN household_profile AS profile ON profile.household_id = decided.household_id  -- one to one
  JOIN household_standing AS standing ON standing.household_id = decided.household_id  -- one to one
  WHERE decided.risk OR decided.isolation OR decided.acute
)
SELECT
  :as_of AS as_of,
  household_id,
  suppressed_reason IS NULL AS flagged,
  CASE
    WHEN acute THEN 'acute'
    WHEN size(domains) >= 3 OR heavy_hits >= 2 OR (isolation AND cut_off) THEN 'high'
    ELSE 'medium'
  END AS band,
  CASE
    WHEN acute THEN 'ACUTE'
    WHEN risk AND isolation THEN 'BOTH'
    WHEN isolation THEN 'ISOLATION'
    ELSE 'RISK'
  END AS reason_kind,
  array_join(domains, ';') AS domains,
  isolation,
  if(on_restricted_list, 'restricted', 'patch') AS list,
  suppressed_reason,
  size(domains) + if(isolation AND old_or_bereaved, 1, 0) AS domain_count,
  days_since_contact
FROM held
