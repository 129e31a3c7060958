-- Every track and page call with the person behind it: the customer where one is known, else the visitor.
with calls as (
  select
    id,
    event,
    {{ quoted('timestamp') }} as happened_at,
    anonymous_id,
    user_id,
    context_page_url,
    context_page_path,
    context_page_referrer,
    context_campaign_name,
    context_campaign_source,
    context_campaign_medium,
    context_consent_category_preferences_analytics,
    source_name
  from {{ ref('stg_tracks') }}
  union all
  select
    id,
    'page' as event,
    {{ quoted('timestamp') }} as happened_at,
    anonymous_id,
    user_id,
    context_page_url,
    context_page_path,
    context_page_referrer,
    context_campaign_name,
    context_campaign_source,
    context_campaign_medium,
    context_consent_category_preferences_analytics,
    source_name
  from {{ ref('stg_pages') }}
)

select
  calls.*,
  coalesce(calls.user_id, identity.user_id, calls.anonymous_id) as person_id
from calls
left join {{ ref('identity') }} as identity on identity.anonymous_id = calls.anonymous_id
