-- One row for each order of shoppers who agreed, with what came back of it. Amounts are in the order's currency.
with ranked as (
  select
    *,
    order_uid as order_key,
    row_number() over (partition by order_uid order by {{ quoted('timestamp') }}, id) as turn
  from {{ ref('stg_order_completed') }}
),

placed as (
  select * from ranked where turn = 1
),

refunds as (
  select
    placed.order_key,
    count(*) as refunds,
    sum({{ money('refund.total') }}) as refunded,
    max(refund.{{ quoted('timestamp') }}) as refunded_at
  from {{ ref('stg_order_refunded') }} as refund
  inner join placed on refund.order_id = placed.order_id and (refund.store_view = placed.store_view or refund.store_view is null or placed.store_view is null)
  group by placed.order_key
),

cancellations as (
  select
    placed.order_key,
    min(cancellation.{{ quoted('timestamp') }}) as cancelled_at
  from {{ ref('stg_order_cancelled') }} as cancellation
  inner join placed on cancellation.order_uid = placed.order_uid
  group by placed.order_key
)

select
  placed.order_key,
  placed.id as message_id,
  placed.{{ quoted('timestamp') }} as ordered_at,
  placed.anonymous_id,
  placed.user_id,
  coalesce(placed.user_id, identity.user_id, placed.anonymous_id) as person_id,
  case when placed.user_id is null then 1 else 0 end as guest,
  placed.order_id,
  placed.order_uid,
  placed.checkout_id,
  placed.affiliation,
  placed.coupon,
  placed.currency,
  placed.payment_method,
  placed.shipping_method,
  placed.store_view,
  placed.market,
  {{ money('placed.total') }} as total,
  {{ money('placed.subtotal') }} as subtotal,
  {{ money('placed.revenue') }} as revenue,
  {{ money('placed.shipping') }} as shipping,
  {{ money('placed.tax') }} as tax,
  {{ money('placed.discount') }} as discount,
  coalesce(refunds.refunds, 0) as refunds,
  coalesce(refunds.refunded, 0) as refunded,
  refunds.refunded_at,
  cancellations.cancelled_at,
  case when cancellations.cancelled_at is not null then 0 else {{ money('placed.total') }} - coalesce(refunds.refunded, 0) end as kept,
  placed.source_name
from placed
left join {{ ref('identity') }} as identity on identity.anonymous_id = placed.anonymous_id
left join refunds on refunds.order_key = placed.order_key
left join cancellations on cancellations.order_key = placed.order_key
