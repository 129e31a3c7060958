-- A list of products was shown, a category, search results or a row of recommendations.
-- Typed, one row for each message: the first one received.
{% set columns = [
  ('id', 'varchar'),
  ('anonymous_id', 'varchar'),
  ('user_id', 'varchar'),
  ('event', 'varchar'),
  ('event_text', 'varchar'),
  ('received_at', 'timestamp'),
  ('sent_at', 'timestamp'),
  ('timestamp', 'timestamp'),
  ('original_timestamp', 'timestamp'),
  ('uuid_ts', 'timestamp'),
  ('context_library_name', 'varchar'),
  ('context_library_version', 'varchar'),
  ('context_page_url', 'varchar'),
  ('context_page_path', 'varchar'),
  ('context_page_referrer', 'varchar'),
  ('context_campaign_name', 'varchar'),
  ('context_campaign_source', 'varchar'),
  ('context_campaign_medium', 'varchar'),
  ('context_user_agent', 'varchar'),
  ('context_ip', 'varchar'),
  ('context_locale', 'varchar'),
  ('context_protocols_event_version', 'integer'),
  ('context_consent_category_preferences_analytics', 'boolean'),
  ('context_consent_category_preferences_advertising', 'boolean'),
  ('list_id', 'varchar'),
  ('currency', 'varchar'),
  ('category', 'varchar'),
  ('products', 'varchar'),
  ('store_view', 'varchar'),
  ('market', 'varchar'),
] %}
with received as (
  {{ planned('storefront', 'product_list_viewed', columns, []) }}
),

ranked as (
  select
    *,
    row_number() over (partition by id order by received_at, source_name) as turn
  from received
)

select
  id,
  anonymous_id,
  user_id,
  event,
  event_text,
  received_at,
  sent_at,
  timestamp,
  original_timestamp,
  uuid_ts,
  context_library_name,
  context_library_version,
  context_page_url,
  context_page_path,
  context_page_referrer,
  context_campaign_name,
  context_campaign_source,
  context_campaign_medium,
  context_user_agent,
  context_ip,
  context_locale,
  context_protocols_event_version,
  context_consent_category_preferences_analytics,
  context_consent_category_preferences_advertising,
  list_id,
  currency,
  category,
  products,
  store_view,
  market,
  source_name
from ranked
where turn = 1
