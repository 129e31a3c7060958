-- The newest traits of each user
-- Typed, one row for each message: the first one received of all but users, of whom the newest counts.
{% set columns = [
  ('id', 'varchar'),
  ('received_at', 'timestamp'),
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
  ('plan', 'varchar'),
] %}
with received as (
  {{ planned('web', 'users', columns, []) }}
  union all
  {{ planned('shop', 'users', columns, []) }}
  union all
  {{ planned('desk', 'users', columns, []) }}
),

ranked as (
  select
    *,
    row_number() over (partition by id order by received_at desc, source_name) as turn
  from received
)

select
  id,
  received_at,
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
  plan,
  source_name
from ranked
where turn = 1
