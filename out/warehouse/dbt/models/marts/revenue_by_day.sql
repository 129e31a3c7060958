-- Net revenue by day, of all orders: Revenue Recorded comes for every movement of money, whatever the shopper agreed to.
-- The columns tracked_* tell what part of it the events of shoppers who agreed make up; never add the two.
with booked as (
  select
    {{ day_of(quoted('timestamp')) }} as day,
    currency,
    entry,
    entry_id,
    {{ money('amount') }} as amount
  from {{ ref('stg_revenue_recorded') }}
),

tracked as (
  select
    {{ day_of('ordered_at') }} as day,
    currency,
    count(*) as orders,
    sum(total) as gross
  from {{ ref('orders') }}
  group by 1, 2
),

days as (
  select
    day,
    currency,
    count(distinct case when entry = 'order' then entry_id end) as orders,
    sum(case when entry = 'order' then amount else 0 end) as gross,
    -sum(case when entry = 'cancellation' then amount else 0 end) as cancelled,
    -sum(case when entry = 'refund' then amount else 0 end) as refunded,
    sum(amount) as net
  from booked
  group by 1, 2
)

select
  days.day,
  days.currency,
  days.orders,
  days.gross,
  days.cancelled,
  days.refunded,
  days.net,
  coalesce(tracked.orders, 0) as tracked_orders,
  coalesce(tracked.gross, 0) as tracked_gross

from days
left join tracked on tracked.day = days.day and tracked.currency = days.currency
