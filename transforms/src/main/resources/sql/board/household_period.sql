-- One row per profiled household: what the board counts about it from :period_start to :as_of.
with home as (
  select
    household_id,
    coalesce(local_authority_code, 'NOT_STATED') as local_authority_code,
    neighbourhood_code
  from household
  where as_of = :as_of and profiled
),

-- at most one row per household; the year before the period tells what is new
flagged_before as (
  select
    household_id,
    min(case when as_of >= :period_start then as_of end) as first_flagged_on,
    max(case when as_of < :period_start then as_of end) as flagged_before_on,
    max(as_of) = :as_of as flagged
  from flag
  where flagged and as_of > add_months(:period_start, -12) and as_of <= :as_of
  group by household_id
),

-- at most one row per household: the key of flag is household and night
tonight as (
  select household_id, isolation, case when flagged then lower(band) end as band
  from flag
  where as_of = :as_of
),

-- at most one row per household
silent as (
  select household_id
  from indicator_hit
  where as_of = :as_of and indicator_id = 'C01' and state = 'HIT'
  group by household_id
),

-- one row per answer of an officer; a tenancy belongs to one household
answer as (
  select
    coalesce(o.household_id, t.household_id) as household_id,
    o.contacted_on,
    o.received_on,
    o.list_id,
    o.result in ('SPOKE_IN_PERSON', 'SPOKE_BY_PHONE') as spoke,
    o.wanted,
    o.outcome_met,
    o.flag_verdict
  from outreach_outcome o
  left join household_tenancy t
    on o.household_id is null and o.tenancy_ref = t.tenancy_ref and t.as_of = :as_of
  where o.received_on <= :as_of
),

-- one row per household whose time to be spoken with ended in the period: the first such listing
listing as (
  select e.household_id, min(e.first_listed) as listed_on, min(d.due_on) as due_on
  from outreach_entry e
  join contact_due d on e.first_listed = d.listed_on
  where e.as_of <= :as_of and d.due_on between :period_start and :as_of
  group by e.household_id
),

-- at most one row per household: an answer counts from the first night of the flag on
worked as (
  select
    a.household_id,
    bool_or(a.contacted_on between l.listed_on and l.due_on and a.spoke) as contacted_in_time,
    bool_or(a.contacted_on >= f.first_flagged_on) as tried,
    bool_or(a.contacted_on >= f.first_flagged_on and a.spoke) as spoken_with,
    bool_or(a.contacted_on >= f.first_flagged_on and a.spoke and a.wanted <> 'NOT_ASKED') as asked,
    bool_or(a.contacted_on >= f.first_flagged_on and a.spoke
      and a.wanted = 'ASKED_EXPRESSED') as told_us,
    bool_or(a.contacted_on >= f.first_flagged_on and a.spoke
      and a.wanted = 'ASKED_EXPRESSED' and a.outcome_met in ('FULL', 'PART')) as outcome_met,
    max_by(a.flag_verdict, struct(a.received_on, a.contacted_on, a.list_id, a.flag_verdict))
      filter (where a.flag_verdict is not null and a.received_on >= :period_start) as verdict
  from answer a
  left join flagged_before f on a.household_id = f.household_id
  left join listing l on a.household_id = l.household_id
  group by a.household_id
)

select
  h.household_id,
  h.local_authority_code,
  h.neighbourhood_code,
  coalesce(f.flagged, false) as flagged,
  t.band,
  f.first_flagged_on is not null and f.flagged_before_on is null as newly_flagged,
  coalesce(t.isolation, false) as isolation,
  s.household_id is not null as no_two_way_contact,
  l.household_id is not null as listed,
  l.household_id is not null and coalesce(w.contacted_in_time, false) as contacted_in_time,
  f.first_flagged_on is not null as flagged_in_period,
  coalesce(w.tried, false) as tried,
  coalesce(w.spoken_with, false) as spoken_with,
  coalesce(w.asked, false) as asked,
  coalesce(w.told_us, false) as told_us,
  coalesce(w.outcome_met, false) as outcome_met,
  w.verdict is not null as judged,
  w.verdict
from home h
left join flagged_before f on h.household_id = f.household_id
left join tonight t on h.household_id = t.household_id
left join silent s on h.household_id = s.household_id
left join listing l on h.household_id = l.household_id
left join worked w on h.household_id = w.household_id
