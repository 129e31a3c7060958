-- How far people come: each person counts once, on the day of the first step; a step counts when it comes after the one before it,
-- within the variable funnel_days.
with step_1 as (
  select person_id, min(happened_at) as at_1
  from {{ ref('events') }}
  where event = 'product_viewed'
  group by person_id
),

step_2 as (
  select
    earlier.person_id,
    earlier.at_1,
    min(events.happened_at) as at_2
  from step_1 as earlier
  left join {{ ref('events') }} as events
    on events.person_id = earlier.person_id
    and events.event = 'product_added'
    and events.happened_at >= earlier.at_1
    and {{ dbt.datediff('earlier.at_1', 'events.happened_at', 'second') }} <= 86400 * {{ var('funnel_days') }}
  group by earlier.person_id, earlier.at_1
),

step_3 as (
  select
    earlier.person_id,
    earlier.at_1,
    earlier.at_2,
    min(events.happened_at) as at_3
  from step_2 as earlier
  left join {{ ref('events') }} as events
    on events.person_id = earlier.person_id
    and events.event = 'checkout_started'
    and events.happened_at >= earlier.at_2
    and {{ dbt.datediff('earlier.at_1', 'events.happened_at', 'second') }} <= 86400 * {{ var('funnel_days') }}
  group by earlier.person_id, earlier.at_1, earlier.at_2
),

step_4 as (
  select
    earlier.person_id,
    earlier.at_1,
    earlier.at_2,
    earlier.at_3,
    min(events.happened_at) as at_4
  from step_3 as earlier
  left join {{ ref('events') }} as events
    on events.person_id = earlier.person_id
    and events.event = 'payment_info_entered'
    and events.happened_at >= earlier.at_3
    and {{ dbt.datediff('earlier.at_1', 'events.happened_at', 'second') }} <= 86400 * {{ var('funnel_days') }}
  group by earlier.person_id, earlier.at_1, earlier.at_2, earlier.at_3
),

step_5 as (
  select
    earlier.person_id,
    earlier.at_1,
    earlier.at_2,
    earlier.at_3,
    earlier.at_4,
    min(events.happened_at) as at_5
  from step_4 as earlier
  left join {{ ref('events') }} as events
    on events.person_id = earlier.person_id
    and events.event = 'order_completed'
    and events.happened_at >= earlier.at_4
    and {{ dbt.datediff('earlier.at_1', 'events.happened_at', 'second') }} <= 86400 * {{ var('funnel_days') }}
  group by earlier.person_id, earlier.at_1, earlier.at_2, earlier.at_3, earlier.at_4
),

counted as (
  select
    {{ day_of('at_1') }} as day,
    1 as step,
    'product_viewed' as event,
    count(at_1) as started,
    count(at_1) as people
  from step_5
  group by 1
  union all
  select
    {{ day_of('at_1') }} as day,
    2 as step,
    'product_added' as event,
    count(at_1) as started,
    count(at_2) as people
  from step_5
  group by 1
  union all
  select
    {{ day_of('at_1') }} as day,
    3 as step,
    'checkout_started' as event,
    count(at_1) as started,
    count(at_3) as people
  from step_5
  group by 1
  union all
  select
    {{ day_of('at_1') }} as day,
    4 as step,
    'payment_info_entered' as event,
    count(at_1) as started,
    count(at_4) as people
  from step_5
  group by 1
  union all
  select
    {{ day_of('at_1') }} as day,
    5 as step,
    'order_completed' as event,
    count(at_1) as started,
    count(at_5) as people
  from step_5
  group by 1
)

select
  day,
  step,
  event,
  people,
  started,
  cast(people as {{ type_double() }}) / started as share_of_started
from counted
