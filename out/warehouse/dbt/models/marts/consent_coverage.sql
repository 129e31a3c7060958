-- How much of the traffic came with which consent. What was never sent isn't here: compare orders with revenue_by_day for that.
with choices as (
  select
    {{ day_of('happened_at') }} as day,
    source_name,
    'analytics' as category,
    case when context_consent_category_preferences_analytics then 1 else 0 end as granted,
    case when not context_consent_category_preferences_analytics then 1 else 0 end as denied,
    case when context_consent_category_preferences_analytics is null then 1 else 0 end as unstamped
  from {{ ref('events') }}
  union all
  select
    {{ day_of('happened_at') }} as day,
    source_name,
    'marketing' as category,
    case when context_consent_category_preferences_advertising then 1 else 0 end as granted,
    case when not context_consent_category_preferences_advertising then 1 else 0 end as denied,
    case when context_consent_category_preferences_advertising is null then 1 else 0 end as unstamped
  from {{ ref('events') }}
)

select
  day,
  source_name,
  category,
  count(*) as events,
  sum(granted) as granted,
  sum(denied) as denied,
  sum(unstamped) as unstamped,
  cast(sum(granted) as {{ type_double() }}) / count(*) as granted_share
from choices
group by day, source_name, category
