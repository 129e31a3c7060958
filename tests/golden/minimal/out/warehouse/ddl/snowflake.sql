-- Tables as Segment's warehouse destination makes them, for reading and for tests: Segment creates and alters its own.
-- Personal data has the tag PII with its kind, on which masking policies can be set.

-- What source web fills
CREATE SCHEMA IF NOT EXISTS web;
CREATE TAG IF NOT EXISTS web.pii;

CREATE TABLE IF NOT EXISTS web.tracks (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  event VARCHAR COMMENT 'The event\'s name in snake case',
  event_text VARCHAR COMMENT 'The event\'s name in the plan',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (web.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring'
)
COMMENT = 'Every track call, without its properties';

CREATE TABLE IF NOT EXISTS web.order_completed (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  event VARCHAR COMMENT 'The event\'s name in snake case',
  event_text VARCHAR COMMENT 'The event\'s name in the plan',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (web.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  order_id VARCHAR,
  products VARCHAR COMMENT 'JSON text.',
  email VARCHAR WITH TAG (web.pii = 'email')
)
COMMENT = 'An order was placed.';

CREATE TABLE IF NOT EXISTS web.identifies (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (web.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  plan VARCHAR
)
COMMENT = 'Every identify call';

CREATE TABLE IF NOT EXISTS web.users (
  id VARCHAR COMMENT 'userId',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (web.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  plan VARCHAR
)
COMMENT = 'The newest traits of each user';

CREATE TABLE IF NOT EXISTS web.pages (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (web.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  name VARCHAR COMMENT 'The page\'s name in the plan',
  category VARCHAR COMMENT 'The page\'s category in the plan',
  variant VARCHAR
)
COMMENT = 'Every page call';

-- What source shop fills
CREATE SCHEMA IF NOT EXISTS shop;
CREATE TAG IF NOT EXISTS shop.pii;

CREATE TABLE IF NOT EXISTS shop.tracks (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  event VARCHAR COMMENT 'The event\'s name in snake case',
  event_text VARCHAR COMMENT 'The event\'s name in the plan',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (shop.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring'
)
COMMENT = 'Every track call, without its properties';

CREATE TABLE IF NOT EXISTS shop.order_completed (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  event VARCHAR COMMENT 'The event\'s name in snake case',
  event_text VARCHAR COMMENT 'The event\'s name in the plan',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (shop.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  order_id VARCHAR,
  products VARCHAR COMMENT 'JSON text.',
  email VARCHAR WITH TAG (shop.pii = 'email')
)
COMMENT = 'An order was placed.';

CREATE TABLE IF NOT EXISTS shop.identifies (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (shop.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  plan VARCHAR
)
COMMENT = 'Every identify call';

CREATE TABLE IF NOT EXISTS shop.users (
  id VARCHAR COMMENT 'userId',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (shop.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  plan VARCHAR
)
COMMENT = 'The newest traits of each user';

CREATE TABLE IF NOT EXISTS shop.pages (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (shop.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  name VARCHAR COMMENT 'The page\'s name in the plan',
  category VARCHAR COMMENT 'The page\'s category in the plan',
  variant VARCHAR
)
COMMENT = 'Every page call';

-- What source desk fills
CREATE SCHEMA IF NOT EXISTS desk;
CREATE TAG IF NOT EXISTS desk.pii;

CREATE TABLE IF NOT EXISTS desk.tracks (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  event VARCHAR COMMENT 'The event\'s name in snake case',
  event_text VARCHAR COMMENT 'The event\'s name in the plan',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (desk.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring'
)
COMMENT = 'Every track call, without its properties';

CREATE TABLE IF NOT EXISTS desk.order_completed (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  event VARCHAR COMMENT 'The event\'s name in snake case',
  event_text VARCHAR COMMENT 'The event\'s name in the plan',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (desk.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  order_id VARCHAR,
  products VARCHAR COMMENT 'JSON text.',
  email VARCHAR WITH TAG (desk.pii = 'email')
)
COMMENT = 'An order was placed.';

CREATE TABLE IF NOT EXISTS desk.identifies (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (desk.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  plan VARCHAR
)
COMMENT = 'Every identify call';

CREATE TABLE IF NOT EXISTS desk.users (
  id VARCHAR COMMENT 'userId',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (desk.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  plan VARCHAR
)
COMMENT = 'The newest traits of each user';

CREATE TABLE IF NOT EXISTS desk.pages (
  id VARCHAR COMMENT 'messageId: one for each message',
  anonymous_id VARCHAR COMMENT 'The browser\'s id for the visitor',
  user_id VARCHAR COMMENT 'The shop\'s id for the customer',
  received_at TIMESTAMP_TZ COMMENT 'When Segment received it',
  sent_at TIMESTAMP_TZ COMMENT 'When the client sent it',
  timestamp TIMESTAMP_TZ COMMENT 'When it happened, corrected for the client\'s clock',
  original_timestamp TIMESTAMP_TZ COMMENT 'When it happened by the client\'s clock',
  uuid_ts TIMESTAMP_TZ COMMENT 'When the connector last wrote the row',
  context_library_name VARCHAR COMMENT 'The client that sent it',
  context_library_version VARCHAR,
  context_page_url VARCHAR COMMENT 'The page of the call',
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR WITH TAG (desk.pii = 'ip'),
  context_locale VARCHAR,
  context_protocols_event_version BIGINT COMMENT 'The event\'s version',
  context_consent_category_preferences_analytics BOOLEAN COMMENT 'Consent: Measuring',
  name VARCHAR COMMENT 'The page\'s name in the plan',
  category VARCHAR COMMENT 'The page\'s category in the plan',
  variant VARCHAR
)
COMMENT = 'Every page call';
