-- Tables as Segment's warehouse destination makes them, for reading and for tests: Segment creates and alters its own.
-- Every table is partitioned by the time of loading; rows may come twice, which the staging models of ../dbt settle.

-- What source web fills
CREATE SCHEMA IF NOT EXISTS web;

CREATE TABLE IF NOT EXISTS web.tracks (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  event STRING OPTIONS (description = 'The event\'s name in snake case'),
  event_text STRING OPTIONS (description = 'The event\'s name in the plan'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every track call, without its properties', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS web.order_completed (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  event STRING OPTIONS (description = 'The event\'s name in snake case'),
  event_text STRING OPTIONS (description = 'The event\'s name in the plan'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  order_id STRING,
  products STRING OPTIONS (description = 'JSON text.'),
  email STRING OPTIONS (description = '[pii: email]'),
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'An order was placed.', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS web.identifies (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  plan STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every identify call', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS web.users (
  id STRING OPTIONS (description = 'userId'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  plan STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'The newest traits of each user', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS web.pages (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  name STRING OPTIONS (description = 'The page\'s name in the plan'),
  category STRING OPTIONS (description = 'The page\'s category in the plan'),
  variant STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every page call', labels = [('pii', 'true')]);

-- What source shop fills
CREATE SCHEMA IF NOT EXISTS shop;

CREATE TABLE IF NOT EXISTS shop.tracks (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  event STRING OPTIONS (description = 'The event\'s name in snake case'),
  event_text STRING OPTIONS (description = 'The event\'s name in the plan'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every track call, without its properties', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS shop.order_completed (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  event STRING OPTIONS (description = 'The event\'s name in snake case'),
  event_text STRING OPTIONS (description = 'The event\'s name in the plan'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  order_id STRING,
  products STRING OPTIONS (description = 'JSON text.'),
  email STRING OPTIONS (description = '[pii: email]'),
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'An order was placed.', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS shop.identifies (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  plan STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every identify call', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS shop.users (
  id STRING OPTIONS (description = 'userId'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  plan STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'The newest traits of each user', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS shop.pages (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  name STRING OPTIONS (description = 'The page\'s name in the plan'),
  category STRING OPTIONS (description = 'The page\'s category in the plan'),
  variant STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every page call', labels = [('pii', 'true')]);

-- What source desk fills
CREATE SCHEMA IF NOT EXISTS desk;

CREATE TABLE IF NOT EXISTS desk.tracks (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  event STRING OPTIONS (description = 'The event\'s name in snake case'),
  event_text STRING OPTIONS (description = 'The event\'s name in the plan'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every track call, without its properties', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS desk.order_completed (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  event STRING OPTIONS (description = 'The event\'s name in snake case'),
  event_text STRING OPTIONS (description = 'The event\'s name in the plan'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  order_id STRING,
  products STRING OPTIONS (description = 'JSON text.'),
  email STRING OPTIONS (description = '[pii: email]'),
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'An order was placed.', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS desk.identifies (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  plan STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every identify call', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS desk.users (
  id STRING OPTIONS (description = 'userId'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  plan STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'The newest traits of each user', labels = [('pii', 'true')]);

CREATE TABLE IF NOT EXISTS desk.pages (
  id STRING OPTIONS (description = 'messageId: one for each message'),
  anonymous_id STRING OPTIONS (description = 'The browser\'s id for the visitor'),
  user_id STRING OPTIONS (description = 'The shop\'s id for the customer'),
  received_at TIMESTAMP OPTIONS (description = 'When Segment received it'),
  sent_at TIMESTAMP OPTIONS (description = 'When the client sent it'),
  timestamp TIMESTAMP OPTIONS (description = 'When it happened, corrected for the client\'s clock'),
  original_timestamp TIMESTAMP OPTIONS (description = 'When it happened by the client\'s clock'),
  uuid_ts TIMESTAMP OPTIONS (description = 'When the connector last wrote the row'),
  context_library_name STRING OPTIONS (description = 'The client that sent it'),
  context_library_version STRING,
  context_page_url STRING OPTIONS (description = 'The page of the call'),
  context_page_path STRING,
  context_page_referrer STRING,
  context_campaign_name STRING,
  context_campaign_source STRING,
  context_campaign_medium STRING,
  context_user_agent STRING,
  context_ip STRING OPTIONS (description = '[pii: ip]'),
  context_locale STRING,
  context_protocols_event_version INT64 OPTIONS (description = 'The event\'s version'),
  context_consent_category_preferences_analytics BOOL OPTIONS (description = 'Consent: Measuring'),
  name STRING OPTIONS (description = 'The page\'s name in the plan'),
  category STRING OPTIONS (description = 'The page\'s category in the plan'),
  variant STRING,
  loaded_at TIMESTAMP OPTIONS (description = 'When the row was loaded; of duplicates the newest counts')
)
PARTITION BY _PARTITIONDATE
OPTIONS (description = 'Every page call', labels = [('pii', 'true')]);
