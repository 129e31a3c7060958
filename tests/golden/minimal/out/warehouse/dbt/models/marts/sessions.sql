-- Visits: what a browser sent without a pause longer than the variable session_minutes. Only shoppers who agreed have any.
with browsing as (
  select *
  from {{ ref('events') }}
  where anonymous_id is not null and source_name in ('web')
),

paused as (
  select
    *,
    lag(happened_at) over (partition by anonymous_id order by happened_at, id) as previous_at
  from browsing
),

marked as (
  select
    *,
    case
      when previous_at is null then 1
      when {{ dbt.datediff('previous_at', 'happened_at', 'second') }} > 60 * {{ var('session_minutes') }} then 1
      else 0
    end as starts
  from paused
),

numbered as (
  select
    *,
    sum(starts) over (partition by anonymous_id order by happened_at, id rows between unbounded preceding and current row) as visit
  from marked
),

placed as (
  select
    *,
    row_number() over (partition by anonymous_id, visit order by happened_at, id) as turn
  from numbered
)

select
  max(case when turn = 1 then id end) as session_id,
  anonymous_id,
  visit,
  max(case when turn = 1 then person_id end) as person_id,
  min(happened_at) as started_at,
  max(happened_at) as ended_at,
  {{ dbt.datediff('min(happened_at)', 'max(happened_at)', 'second') }} as seconds,
  count(*) as events,
  max(case when turn = 1 then source_name end) as source_name,
  max(case when turn = 1 then context_page_path end) as landing_page_path,
  max(case when turn = 1 then context_page_referrer end) as referrer,
  max(case when turn = 1 then context_campaign_source end) as campaign_source,
  max(case when turn = 1 then context_campaign_medium end) as campaign_medium,
  max(case when turn = 1 then context_campaign_name end) as campaign_name
from placed
group by anonymous_id, visit
