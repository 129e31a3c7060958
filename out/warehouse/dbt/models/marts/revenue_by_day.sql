-- Revenue by day, of all orders: Revenue Recorded comes for every movement of money, whatever the shopper agreed to.
-- The columns tracked_* tell what part of it the events of shoppers who agreed make up; never add the two.
with booked as (
  select
    {{ day_of(quoted('timestamp')) }} as day,
    currency,
    entry,
    entry_id,
    {{ money('tax') }} as tax,
    {{ money('shipping') }} as shipping,
    {{ money('amount') }} as amount
  from {{ ref('stg_revenue_recorded') }}
),

days as (
  select
    day,
    currency,
    count(distinct case when entry = 'order' then entry_id end) as orders,
    sum(case when entry = 'order' then amount else 0 end) as gross,
    -sum(case when entry = 'cancellation' then amount else 0 end) as cancelled,
    -sum(case when entry = 'refund' then amount else 0 end) as refunded,
    sum(amount) as net,
    sum(coalesce(tax, 0)) as tax,
    sum(coalesce(shipping, 0)) as shipping
  from booked
  group by 1, 2
),

tracked as (
  select
    {{ day_of('ordered_at') }} as day,
    currency,
    count(*) as orders,
    sum(total) as gross
  from {{ ref('orders') }}
  group by 1, 2
)

select
  coalesce(days.day, tracked.day) as day,
  coalesce(days.currency, tracked.currency) as currency,
  coalesce(days.orders, 0) as orders,
  coalesce(days.gross, 0) as gross,
  coalesce(days.cancelled, 0) as cancelled,
  coalesce(days.refunded, 0) as refunded,
  coalesce(days.net, 0) as net,
  coalesce(days.tax, 0) as tax,
  coalesce(days.shipping, 0) as shipping,
  coalesce(tracked.orders, 0) as tracked_orders,
  coalesce(tracked.gross, 0) as tracked_gross
from days
full outer join tracked on tracked.day = days.day and tracked.currency = days.currency
