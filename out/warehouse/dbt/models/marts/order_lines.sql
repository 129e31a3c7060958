-- What was ordered, line by line, out of the JSON text that Segment makes of an array.
with placed as (
  select
    order_uid as order_key,
    {{ quoted('timestamp') }} as ordered_at,
    currency,
    products,
    row_number() over (partition by order_uid order by {{ quoted('timestamp') }}, id) as turn
  from {{ ref('stg_order_completed') }}
)

select
  placed.order_key,
  {{ line_number('line') }} as line,
  placed.ordered_at,
  placed.currency,
  {{ line_text('line', 'product_id') }} as product_id,
  {{ line_text('line', 'sku') }} as sku,
  {{ line_text('line', 'name') }} as name,
  {{ line_money('line', 'price') }} as price,
  {{ line_text('line', 'category') }} as category,
  {{ line_text('line', 'brand') }} as brand,
  {{ line_text('line', 'variant') }} as variant,
  {{ line_text('line', 'url') }} as url,
  {{ line_text('line', 'image_url') }} as image_url,
  {{ line_float('line', 'quantity') }} as quantity,
  {{ line_text('line', 'coupon') }} as coupon,
  {{ line_money('line', 'discount') }} as discount,
  {{ line_amount('line', 'price', 'quantity') }} as amount,
  {{ line_json('line') }} as product
from placed
{{ lines_of('placed.products', 'line') }}
where placed.turn = 1
