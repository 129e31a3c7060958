-- Tables as Segment's warehouse destination makes them, for reading and for tests: Segment creates and alters its own.
-- Personal data is told by its comment, which then starts with [pii: kind].

-- What source web fills
CREATE SCHEMA IF NOT EXISTS web;

CREATE TABLE IF NOT EXISTS web.tracks (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  event TEXT,
  event_text TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN
);
COMMENT ON TABLE web.tracks IS 'Every track call, without its properties';
COMMENT ON COLUMN web.tracks.id IS 'messageId: one for each message';
COMMENT ON COLUMN web.tracks.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN web.tracks.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN web.tracks.event IS 'The event''s name in snake case';
COMMENT ON COLUMN web.tracks.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN web.tracks.received_at IS 'When Segment received it';
COMMENT ON COLUMN web.tracks.sent_at IS 'When the client sent it';
COMMENT ON COLUMN web.tracks.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN web.tracks.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN web.tracks.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN web.tracks.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN web.tracks.context_page_url IS 'The page of the call';
COMMENT ON COLUMN web.tracks.context_ip IS '[pii: ip]';
COMMENT ON COLUMN web.tracks.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN web.tracks.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS web.order_completed (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  event TEXT,
  event_text TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  order_id TEXT,
  products TEXT,
  email TEXT
);
COMMENT ON TABLE web.order_completed IS 'An order was placed.';
COMMENT ON COLUMN web.order_completed.id IS 'messageId: one for each message';
COMMENT ON COLUMN web.order_completed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN web.order_completed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN web.order_completed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN web.order_completed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN web.order_completed.received_at IS 'When Segment received it';
COMMENT ON COLUMN web.order_completed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN web.order_completed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN web.order_completed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN web.order_completed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN web.order_completed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN web.order_completed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN web.order_completed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN web.order_completed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN web.order_completed.context_consent_category_preferences_analytics IS 'Consent: Measuring';
COMMENT ON COLUMN web.order_completed.products IS 'JSON text.';
COMMENT ON COLUMN web.order_completed.email IS '[pii: email]';

CREATE TABLE IF NOT EXISTS web.identifies (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  plan TEXT
);
COMMENT ON TABLE web.identifies IS 'Every identify call';
COMMENT ON COLUMN web.identifies.id IS 'messageId: one for each message';
COMMENT ON COLUMN web.identifies.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN web.identifies.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN web.identifies.received_at IS 'When Segment received it';
COMMENT ON COLUMN web.identifies.sent_at IS 'When the client sent it';
COMMENT ON COLUMN web.identifies.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN web.identifies.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN web.identifies.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN web.identifies.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN web.identifies.context_page_url IS 'The page of the call';
COMMENT ON COLUMN web.identifies.context_ip IS '[pii: ip]';
COMMENT ON COLUMN web.identifies.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN web.identifies.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS web.users (
  id TEXT,
  received_at TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  plan TEXT
);
COMMENT ON TABLE web.users IS 'The newest traits of each user';
COMMENT ON COLUMN web.users.id IS 'userId';
COMMENT ON COLUMN web.users.received_at IS 'When Segment received it';
COMMENT ON COLUMN web.users.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN web.users.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN web.users.context_page_url IS 'The page of the call';
COMMENT ON COLUMN web.users.context_ip IS '[pii: ip]';
COMMENT ON COLUMN web.users.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN web.users.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS web.pages (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  name TEXT,
  category TEXT,
  variant TEXT
);
COMMENT ON TABLE web.pages IS 'Every page call';
COMMENT ON COLUMN web.pages.id IS 'messageId: one for each message';
COMMENT ON COLUMN web.pages.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN web.pages.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN web.pages.received_at IS 'When Segment received it';
COMMENT ON COLUMN web.pages.sent_at IS 'When the client sent it';
COMMENT ON COLUMN web.pages.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN web.pages.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN web.pages.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN web.pages.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN web.pages.context_page_url IS 'The page of the call';
COMMENT ON COLUMN web.pages.context_ip IS '[pii: ip]';
COMMENT ON COLUMN web.pages.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN web.pages.context_consent_category_preferences_analytics IS 'Consent: Measuring';
COMMENT ON COLUMN web.pages.name IS 'The page''s name in the plan';
COMMENT ON COLUMN web.pages.category IS 'The page''s category in the plan';

-- What source shop fills
CREATE SCHEMA IF NOT EXISTS shop;

CREATE TABLE IF NOT EXISTS shop.tracks (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  event TEXT,
  event_text TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN
);
COMMENT ON TABLE shop.tracks IS 'Every track call, without its properties';
COMMENT ON COLUMN shop.tracks.id IS 'messageId: one for each message';
COMMENT ON COLUMN shop.tracks.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN shop.tracks.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN shop.tracks.event IS 'The event''s name in snake case';
COMMENT ON COLUMN shop.tracks.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN shop.tracks.received_at IS 'When Segment received it';
COMMENT ON COLUMN shop.tracks.sent_at IS 'When the client sent it';
COMMENT ON COLUMN shop.tracks.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN shop.tracks.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN shop.tracks.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN shop.tracks.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN shop.tracks.context_page_url IS 'The page of the call';
COMMENT ON COLUMN shop.tracks.context_ip IS '[pii: ip]';
COMMENT ON COLUMN shop.tracks.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN shop.tracks.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS shop.order_completed (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  event TEXT,
  event_text TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  order_id TEXT,
  products TEXT,
  email TEXT
);
COMMENT ON TABLE shop.order_completed IS 'An order was placed.';
COMMENT ON COLUMN shop.order_completed.id IS 'messageId: one for each message';
COMMENT ON COLUMN shop.order_completed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN shop.order_completed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN shop.order_completed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN shop.order_completed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN shop.order_completed.received_at IS 'When Segment received it';
COMMENT ON COLUMN shop.order_completed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN shop.order_completed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN shop.order_completed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN shop.order_completed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN shop.order_completed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN shop.order_completed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN shop.order_completed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN shop.order_completed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN shop.order_completed.context_consent_category_preferences_analytics IS 'Consent: Measuring';
COMMENT ON COLUMN shop.order_completed.products IS 'JSON text.';
COMMENT ON COLUMN shop.order_completed.email IS '[pii: email]';

CREATE TABLE IF NOT EXISTS shop.identifies (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  plan TEXT
);
COMMENT ON TABLE shop.identifies IS 'Every identify call';
COMMENT ON COLUMN shop.identifies.id IS 'messageId: one for each message';
COMMENT ON COLUMN shop.identifies.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN shop.identifies.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN shop.identifies.received_at IS 'When Segment received it';
COMMENT ON COLUMN shop.identifies.sent_at IS 'When the client sent it';
COMMENT ON COLUMN shop.identifies.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN shop.identifies.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN shop.identifies.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN shop.identifies.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN shop.identifies.context_page_url IS 'The page of the call';
COMMENT ON COLUMN shop.identifies.context_ip IS '[pii: ip]';
COMMENT ON COLUMN shop.identifies.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN shop.identifies.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS shop.users (
  id TEXT,
  received_at TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  plan TEXT
);
COMMENT ON TABLE shop.users IS 'The newest traits of each user';
COMMENT ON COLUMN shop.users.id IS 'userId';
COMMENT ON COLUMN shop.users.received_at IS 'When Segment received it';
COMMENT ON COLUMN shop.users.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN shop.users.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN shop.users.context_page_url IS 'The page of the call';
COMMENT ON COLUMN shop.users.context_ip IS '[pii: ip]';
COMMENT ON COLUMN shop.users.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN shop.users.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS shop.pages (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  name TEXT,
  category TEXT,
  variant TEXT
);
COMMENT ON TABLE shop.pages IS 'Every page call';
COMMENT ON COLUMN shop.pages.id IS 'messageId: one for each message';
COMMENT ON COLUMN shop.pages.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN shop.pages.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN shop.pages.received_at IS 'When Segment received it';
COMMENT ON COLUMN shop.pages.sent_at IS 'When the client sent it';
COMMENT ON COLUMN shop.pages.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN shop.pages.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN shop.pages.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN shop.pages.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN shop.pages.context_page_url IS 'The page of the call';
COMMENT ON COLUMN shop.pages.context_ip IS '[pii: ip]';
COMMENT ON COLUMN shop.pages.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN shop.pages.context_consent_category_preferences_analytics IS 'Consent: Measuring';
COMMENT ON COLUMN shop.pages.name IS 'The page''s name in the plan';
COMMENT ON COLUMN shop.pages.category IS 'The page''s category in the plan';

-- What source desk fills
CREATE SCHEMA IF NOT EXISTS desk;

CREATE TABLE IF NOT EXISTS desk.tracks (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  event TEXT,
  event_text TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN
);
COMMENT ON TABLE desk.tracks IS 'Every track call, without its properties';
COMMENT ON COLUMN desk.tracks.id IS 'messageId: one for each message';
COMMENT ON COLUMN desk.tracks.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN desk.tracks.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN desk.tracks.event IS 'The event''s name in snake case';
COMMENT ON COLUMN desk.tracks.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN desk.tracks.received_at IS 'When Segment received it';
COMMENT ON COLUMN desk.tracks.sent_at IS 'When the client sent it';
COMMENT ON COLUMN desk.tracks.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN desk.tracks.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN desk.tracks.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN desk.tracks.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN desk.tracks.context_page_url IS 'The page of the call';
COMMENT ON COLUMN desk.tracks.context_ip IS '[pii: ip]';
COMMENT ON COLUMN desk.tracks.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN desk.tracks.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS desk.order_completed (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  event TEXT,
  event_text TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  order_id TEXT,
  products TEXT,
  email TEXT
);
COMMENT ON TABLE desk.order_completed IS 'An order was placed.';
COMMENT ON COLUMN desk.order_completed.id IS 'messageId: one for each message';
COMMENT ON COLUMN desk.order_completed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN desk.order_completed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN desk.order_completed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN desk.order_completed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN desk.order_completed.received_at IS 'When Segment received it';
COMMENT ON COLUMN desk.order_completed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN desk.order_completed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN desk.order_completed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN desk.order_completed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN desk.order_completed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN desk.order_completed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN desk.order_completed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN desk.order_completed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN desk.order_completed.context_consent_category_preferences_analytics IS 'Consent: Measuring';
COMMENT ON COLUMN desk.order_completed.products IS 'JSON text.';
COMMENT ON COLUMN desk.order_completed.email IS '[pii: email]';

CREATE TABLE IF NOT EXISTS desk.identifies (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  plan TEXT
);
COMMENT ON TABLE desk.identifies IS 'Every identify call';
COMMENT ON COLUMN desk.identifies.id IS 'messageId: one for each message';
COMMENT ON COLUMN desk.identifies.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN desk.identifies.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN desk.identifies.received_at IS 'When Segment received it';
COMMENT ON COLUMN desk.identifies.sent_at IS 'When the client sent it';
COMMENT ON COLUMN desk.identifies.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN desk.identifies.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN desk.identifies.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN desk.identifies.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN desk.identifies.context_page_url IS 'The page of the call';
COMMENT ON COLUMN desk.identifies.context_ip IS '[pii: ip]';
COMMENT ON COLUMN desk.identifies.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN desk.identifies.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS desk.users (
  id TEXT,
  received_at TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  plan TEXT
);
COMMENT ON TABLE desk.users IS 'The newest traits of each user';
COMMENT ON COLUMN desk.users.id IS 'userId';
COMMENT ON COLUMN desk.users.received_at IS 'When Segment received it';
COMMENT ON COLUMN desk.users.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN desk.users.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN desk.users.context_page_url IS 'The page of the call';
COMMENT ON COLUMN desk.users.context_ip IS '[pii: ip]';
COMMENT ON COLUMN desk.users.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN desk.users.context_consent_category_preferences_analytics IS 'Consent: Measuring';

CREATE TABLE IF NOT EXISTS desk.pages (
  id TEXT,
  anonymous_id TEXT,
  user_id TEXT,
  received_at TIMESTAMPTZ,
  sent_at TIMESTAMPTZ,
  timestamp TIMESTAMPTZ,
  original_timestamp TIMESTAMPTZ,
  uuid_ts TIMESTAMPTZ,
  context_library_name TEXT,
  context_library_version TEXT,
  context_page_url TEXT,
  context_page_path TEXT,
  context_page_referrer TEXT,
  context_campaign_name TEXT,
  context_campaign_source TEXT,
  context_campaign_medium TEXT,
  context_user_agent TEXT,
  context_ip TEXT,
  context_locale TEXT,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  name TEXT,
  category TEXT,
  variant TEXT
);
COMMENT ON TABLE desk.pages IS 'Every page call';
COMMENT ON COLUMN desk.pages.id IS 'messageId: one for each message';
COMMENT ON COLUMN desk.pages.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN desk.pages.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN desk.pages.received_at IS 'When Segment received it';
COMMENT ON COLUMN desk.pages.sent_at IS 'When the client sent it';
COMMENT ON COLUMN desk.pages.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN desk.pages.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN desk.pages.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN desk.pages.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN desk.pages.context_page_url IS 'The page of the call';
COMMENT ON COLUMN desk.pages.context_ip IS '[pii: ip]';
COMMENT ON COLUMN desk.pages.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN desk.pages.context_consent_category_preferences_analytics IS 'Consent: Measuring';
COMMENT ON COLUMN desk.pages.name IS 'The page''s name in the plan';
COMMENT ON COLUMN desk.pages.category IS 'The page''s category in the plan';
