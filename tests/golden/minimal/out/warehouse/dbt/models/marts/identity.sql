-- Who a visitor is: for each anonymous id the customer who was last seen with it. A sign-out that resets the client gives a new
-- anonymous id, so that a device that several people use doesn't mix them.
with links as (
  select anonymous_id, user_id, {{ quoted('timestamp') }} as happened_at
  from {{ ref('stg_tracks') }}
  where anonymous_id is not null and user_id is not null
  union all
  select anonymous_id, user_id, {{ quoted('timestamp') }} as happened_at
  from {{ ref('stg_pages') }}
  where anonymous_id is not null and user_id is not null
  union all
  select anonymous_id, user_id, {{ quoted('timestamp') }} as happened_at
  from {{ ref('stg_identifies') }}
  where anonymous_id is not null and user_id is not null
),

ranked as (
  select
    anonymous_id,
    user_id,
    row_number() over (partition by anonymous_id order by happened_at desc, user_id) as turn,
    min(happened_at) over (partition by anonymous_id) as first_seen_at,
    max(happened_at) over (partition by anonymous_id) as last_seen_at
  from links
)

select anonymous_id, user_id, first_seen_at, last_seen_at
from ranked
where turn = 1
