-- Tables as Segment's warehouse destination makes them, for reading and for tests: Segment creates and alters its own.
-- Personal data is told by its comment, which then starts with [pii: kind].

-- What source storefront fills
CREATE SCHEMA IF NOT EXISTS storefront;

CREATE TABLE IF NOT EXISTS storefront.tracks (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  context_ga_client_id VARCHAR,
  context_ga_session_id VARCHAR
);
COMMENT ON TABLE storefront.tracks IS 'Every track call, without its properties';
COMMENT ON COLUMN storefront.tracks.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.tracks.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.tracks.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.tracks.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.tracks.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.tracks.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.tracks.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.tracks.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.tracks.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.tracks.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.tracks.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.tracks.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.tracks.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.tracks.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.tracks.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.tracks.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.tracks.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN storefront.tracks.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN storefront.tracks.context_ga_client_id IS '[pii: id]';
COMMENT ON COLUMN storefront.tracks.context_ga_session_id IS '[pii: id] Of the session in which the order was placed';

CREATE TABLE IF NOT EXISTS storefront.products_searched (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  query VARCHAR,
  results BIGINT,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.products_searched IS 'A search was run. Once a search, not once a page of its results.';
COMMENT ON COLUMN storefront.products_searched.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.products_searched.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.products_searched.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.products_searched.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.products_searched.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.products_searched.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.products_searched.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.products_searched.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.products_searched.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.products_searched.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.products_searched.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.products_searched.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.products_searched.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.products_searched.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.products_searched.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.products_searched.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.products_searched.query IS 'What was typed. Shoppers type anything, so the storefront masks what looks like an e-mail address.';
COMMENT ON COLUMN storefront.products_searched.results IS 'How many products were found';
COMMENT ON COLUMN storefront.products_searched.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.products_searched.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.product_list_viewed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  list_id VARCHAR,
  currency VARCHAR,
  category VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.product_list_viewed IS 'A list of products was shown, a category, search results or a row of recommendations.';
COMMENT ON COLUMN storefront.product_list_viewed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.product_list_viewed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.product_list_viewed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.product_list_viewed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.product_list_viewed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.product_list_viewed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.product_list_viewed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.product_list_viewed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.product_list_viewed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.product_list_viewed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.product_list_viewed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.product_list_viewed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.product_list_viewed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.product_list_viewed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.product_list_viewed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.product_list_viewed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.product_list_viewed.list_id IS 'Category id or the list''s own name';
COMMENT ON COLUMN storefront.product_list_viewed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.product_list_viewed.category IS 'Path of the category';
COMMENT ON COLUMN storefront.product_list_viewed.products IS 'The products of this page of the list, in order. JSON text.';
COMMENT ON COLUMN storefront.product_list_viewed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.product_list_viewed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.product_list_filtered (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  list_id VARCHAR,
  currency VARCHAR,
  category VARCHAR,
  filters VARCHAR,
  sorts VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.product_list_filtered IS 'A list was narrowed or sorted by the shopper.';
COMMENT ON COLUMN storefront.product_list_filtered.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.product_list_filtered.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.product_list_filtered.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.product_list_filtered.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.product_list_filtered.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.product_list_filtered.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.product_list_filtered.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.product_list_filtered.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.product_list_filtered.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.product_list_filtered.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.product_list_filtered.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.product_list_filtered.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.product_list_filtered.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.product_list_filtered.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.product_list_filtered.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.product_list_filtered.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.product_list_filtered.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.product_list_filtered.filters IS 'JSON text.';
COMMENT ON COLUMN storefront.product_list_filtered.sorts IS 'JSON text.';
COMMENT ON COLUMN storefront.product_list_filtered.products IS 'What was left; empty when nothing fits. JSON text.';
COMMENT ON COLUMN storefront.product_list_filtered.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.product_list_filtered.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.promotion_viewed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  promotion_id VARCHAR,
  name VARCHAR,
  creative VARCHAR,
  position VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.promotion_viewed IS 'At least half of a banner or teaser was in view for a second.';
COMMENT ON COLUMN storefront.promotion_viewed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.promotion_viewed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.promotion_viewed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.promotion_viewed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.promotion_viewed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.promotion_viewed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.promotion_viewed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.promotion_viewed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.promotion_viewed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.promotion_viewed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.promotion_viewed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.promotion_viewed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.promotion_viewed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.promotion_viewed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.promotion_viewed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.promotion_viewed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.promotion_viewed.position IS 'Where on the page';
COMMENT ON COLUMN storefront.promotion_viewed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.promotion_viewed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.promotion_clicked (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  promotion_id VARCHAR,
  name VARCHAR,
  creative VARCHAR,
  position VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.promotion_clicked IS 'A banner or teaser was clicked.';
COMMENT ON COLUMN storefront.promotion_clicked.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.promotion_clicked.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.promotion_clicked.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.promotion_clicked.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.promotion_clicked.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.promotion_clicked.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.promotion_clicked.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.promotion_clicked.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.promotion_clicked.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.promotion_clicked.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.promotion_clicked.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.promotion_clicked.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.promotion_clicked.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.promotion_clicked.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.promotion_clicked.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.promotion_clicked.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.promotion_clicked.position IS 'Where on the page';
COMMENT ON COLUMN storefront.promotion_clicked.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.promotion_clicked.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.product_clicked (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  position BIGINT,
  list_id VARCHAR,
  currency VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.product_clicked IS 'A product was chosen from a list.';
COMMENT ON COLUMN storefront.product_clicked.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.product_clicked.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.product_clicked.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.product_clicked.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.product_clicked.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.product_clicked.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.product_clicked.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.product_clicked.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.product_clicked.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.product_clicked.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.product_clicked.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.product_clicked.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.product_clicked.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.product_clicked.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.product_clicked.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.product_clicked.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.product_clicked.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN storefront.product_clicked.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN storefront.product_clicked.name IS 'Name in the store view''s language';
COMMENT ON COLUMN storefront.product_clicked.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN storefront.product_clicked.category IS 'Path of the category, parents first';
COMMENT ON COLUMN storefront.product_clicked.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN storefront.product_clicked.position IS 'Place in the list, counted from 1 over all its pages.';
COMMENT ON COLUMN storefront.product_clicked.list_id IS 'The list it was chosen from';
COMMENT ON COLUMN storefront.product_clicked.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.product_clicked.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.product_clicked.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.product_viewed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  currency VARCHAR,
  value DOUBLE,
  availability VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.product_viewed IS 'A product''s page was opened.';
COMMENT ON COLUMN storefront.product_viewed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.product_viewed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.product_viewed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.product_viewed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.product_viewed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.product_viewed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.product_viewed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.product_viewed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.product_viewed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.product_viewed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.product_viewed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.product_viewed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.product_viewed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.product_viewed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.product_viewed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.product_viewed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.product_viewed.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN storefront.product_viewed.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN storefront.product_viewed.name IS 'Name in the store view''s language';
COMMENT ON COLUMN storefront.product_viewed.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN storefront.product_viewed.category IS 'Path of the category, parents first';
COMMENT ON COLUMN storefront.product_viewed.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN storefront.product_viewed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.product_viewed.value IS 'The same as `price`; GA4 reads this one.';
COMMENT ON COLUMN storefront.product_viewed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.product_viewed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.product_shared (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  share_via VARCHAR,
  share_message VARCHAR,
  recipient VARCHAR,
  currency VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.product_shared IS 'A product was recommended to somebody.';
COMMENT ON COLUMN storefront.product_shared.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.product_shared.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.product_shared.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.product_shared.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.product_shared.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.product_shared.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.product_shared.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.product_shared.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.product_shared.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.product_shared.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.product_shared.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.product_shared.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.product_shared.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.product_shared.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.product_shared.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.product_shared.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.product_shared.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN storefront.product_shared.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN storefront.product_shared.name IS 'Name in the store view''s language';
COMMENT ON COLUMN storefront.product_shared.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN storefront.product_shared.category IS 'Path of the category, parents first';
COMMENT ON COLUMN storefront.product_shared.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN storefront.product_shared.share_via IS 'By what means';
COMMENT ON COLUMN storefront.product_shared.share_message IS '[pii: other] The shopper''s own words';
COMMENT ON COLUMN storefront.product_shared.recipient IS '[pii: email] Somebody who has agreed to nothing, so only with the sharer''s consent to advertising';
COMMENT ON COLUMN storefront.product_shared.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.product_shared.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.product_shared.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.product_added (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  quantity DOUBLE,
  coupon VARCHAR,
  cart_id VARCHAR,
  currency VARCHAR,
  value DOUBLE,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.product_added IS 'A product was put into the cart, or more of it.';
COMMENT ON COLUMN storefront.product_added.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.product_added.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.product_added.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.product_added.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.product_added.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.product_added.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.product_added.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.product_added.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.product_added.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.product_added.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.product_added.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.product_added.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.product_added.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.product_added.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.product_added.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.product_added.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.product_added.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN storefront.product_added.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN storefront.product_added.name IS 'Name in the store view''s language';
COMMENT ON COLUMN storefront.product_added.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN storefront.product_added.category IS 'Path of the category, parents first';
COMMENT ON COLUMN storefront.product_added.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN storefront.product_added.quantity IS 'How many. Cable is sold by the metre, so 2.5 is possible.';
COMMENT ON COLUMN storefront.product_added.cart_id IS 'Magento''s quote id; unknown until the first product is in';
COMMENT ON COLUMN storefront.product_added.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.product_added.value IS 'price times quantity; GA4 reads this one.';
COMMENT ON COLUMN storefront.product_added.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.product_added.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.product_removed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  quantity DOUBLE,
  coupon VARCHAR,
  cart_id VARCHAR,
  currency VARCHAR,
  value DOUBLE,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.product_removed IS 'A product was taken out of the cart, or some of it.';
COMMENT ON COLUMN storefront.product_removed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.product_removed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.product_removed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.product_removed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.product_removed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.product_removed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.product_removed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.product_removed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.product_removed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.product_removed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.product_removed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.product_removed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.product_removed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.product_removed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.product_removed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.product_removed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.product_removed.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN storefront.product_removed.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN storefront.product_removed.name IS 'Name in the store view''s language';
COMMENT ON COLUMN storefront.product_removed.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN storefront.product_removed.category IS 'Path of the category, parents first';
COMMENT ON COLUMN storefront.product_removed.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN storefront.product_removed.quantity IS 'How many. Cable is sold by the metre, so 2.5 is possible.';
COMMENT ON COLUMN storefront.product_removed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.product_removed.value IS 'price times quantity; GA4 reads this one.';
COMMENT ON COLUMN storefront.product_removed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.product_removed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.cart_viewed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  cart_id VARCHAR,
  currency VARCHAR,
  value DOUBLE,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.cart_viewed IS 'The cart was looked at, on its page or in the header.';
COMMENT ON COLUMN storefront.cart_viewed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.cart_viewed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.cart_viewed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.cart_viewed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.cart_viewed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.cart_viewed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.cart_viewed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.cart_viewed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.cart_viewed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.cart_viewed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.cart_viewed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.cart_viewed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.cart_viewed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.cart_viewed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.cart_viewed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.cart_viewed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.cart_viewed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.cart_viewed.value IS 'Sum of the lines, tax included, before coupons and shipping.';
COMMENT ON COLUMN storefront.cart_viewed.products IS 'Empty for an empty cart. JSON text.';
COMMENT ON COLUMN storefront.cart_viewed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.cart_viewed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.coupon_entered (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  coupon_id VARCHAR,
  cart_id VARCHAR,
  order_id VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.coupon_entered IS 'A coupon code was sent off. Whether it holds, the next event tells.';
COMMENT ON COLUMN storefront.coupon_entered.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.coupon_entered.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.coupon_entered.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.coupon_entered.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.coupon_entered.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.coupon_entered.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.coupon_entered.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.coupon_entered.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.coupon_entered.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.coupon_entered.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.coupon_entered.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.coupon_entered.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.coupon_entered.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.coupon_entered.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.coupon_entered.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.coupon_entered.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.coupon_entered.coupon_id IS 'The code. Codes made for one person are personal data: don''t make those.';
COMMENT ON COLUMN storefront.coupon_entered.cart_id IS 'Magento''s quote id';
COMMENT ON COLUMN storefront.coupon_entered.order_id IS 'Public order number where there is one already';
COMMENT ON COLUMN storefront.coupon_entered.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.coupon_entered.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.coupon_applied (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  coupon_id VARCHAR,
  cart_id VARCHAR,
  order_id VARCHAR,
  currency VARCHAR,
  coupon_name VARCHAR,
  discount DOUBLE,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.coupon_applied IS 'A coupon took effect on the cart.';
COMMENT ON COLUMN storefront.coupon_applied.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.coupon_applied.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.coupon_applied.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.coupon_applied.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.coupon_applied.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.coupon_applied.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.coupon_applied.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.coupon_applied.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.coupon_applied.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.coupon_applied.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.coupon_applied.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.coupon_applied.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.coupon_applied.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.coupon_applied.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.coupon_applied.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.coupon_applied.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.coupon_applied.coupon_id IS 'The code. Codes made for one person are personal data: don''t make those.';
COMMENT ON COLUMN storefront.coupon_applied.cart_id IS 'Magento''s quote id';
COMMENT ON COLUMN storefront.coupon_applied.order_id IS 'Public order number where there is one already';
COMMENT ON COLUMN storefront.coupon_applied.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.coupon_applied.discount IS 'What it takes off the whole cart, positive.';
COMMENT ON COLUMN storefront.coupon_applied.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.coupon_applied.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.coupon_denied (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  coupon_id VARCHAR,
  cart_id VARCHAR,
  order_id VARCHAR,
  coupon_name VARCHAR,
  reason VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.coupon_denied IS 'A coupon was refused.';
COMMENT ON COLUMN storefront.coupon_denied.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.coupon_denied.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.coupon_denied.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.coupon_denied.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.coupon_denied.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.coupon_denied.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.coupon_denied.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.coupon_denied.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.coupon_denied.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.coupon_denied.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.coupon_denied.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.coupon_denied.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.coupon_denied.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.coupon_denied.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.coupon_denied.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.coupon_denied.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.coupon_denied.coupon_id IS 'The code. Codes made for one person are personal data: don''t make those.';
COMMENT ON COLUMN storefront.coupon_denied.cart_id IS 'Magento''s quote id';
COMMENT ON COLUMN storefront.coupon_denied.order_id IS 'Public order number where there is one already';
COMMENT ON COLUMN storefront.coupon_denied.reason IS 'Why';
COMMENT ON COLUMN storefront.coupon_denied.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.coupon_denied.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.coupon_removed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  coupon_id VARCHAR,
  cart_id VARCHAR,
  order_id VARCHAR,
  currency VARCHAR,
  coupon_name VARCHAR,
  discount DOUBLE,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.coupon_removed IS 'The shopper took a coupon back.';
COMMENT ON COLUMN storefront.coupon_removed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.coupon_removed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.coupon_removed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.coupon_removed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.coupon_removed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.coupon_removed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.coupon_removed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.coupon_removed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.coupon_removed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.coupon_removed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.coupon_removed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.coupon_removed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.coupon_removed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.coupon_removed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.coupon_removed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.coupon_removed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.coupon_removed.coupon_id IS 'The code. Codes made for one person are personal data: don''t make those.';
COMMENT ON COLUMN storefront.coupon_removed.cart_id IS 'Magento''s quote id';
COMMENT ON COLUMN storefront.coupon_removed.order_id IS 'Public order number where there is one already';
COMMENT ON COLUMN storefront.coupon_removed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.coupon_removed.discount IS 'What it had taken off the whole cart, positive.';
COMMENT ON COLUMN storefront.coupon_removed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.coupon_removed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.checkout_started (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  checkout_id VARCHAR,
  order_id VARCHAR,
  affiliation VARCHAR,
  value DOUBLE,
  revenue DOUBLE,
  shipping DOUBLE,
  tax DOUBLE,
  discount DOUBLE,
  coupon VARCHAR,
  currency VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.checkout_started IS 'The checkout was opened, or an express button pressed.';
COMMENT ON COLUMN storefront.checkout_started.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.checkout_started.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.checkout_started.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.checkout_started.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.checkout_started.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.checkout_started.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.checkout_started.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.checkout_started.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.checkout_started.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.checkout_started.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.checkout_started.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.checkout_started.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.checkout_started.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.checkout_started.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.checkout_started.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.checkout_started.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.checkout_started.checkout_id IS 'Magento''s quote id, also the `cart_id` of the cart''s events';
COMMENT ON COLUMN storefront.checkout_started.order_id IS 'Where the shop reserves the order number this early';
COMMENT ON COLUMN storefront.checkout_started.affiliation IS 'The website that sells';
COMMENT ON COLUMN storefront.checkout_started.value IS 'What the cart comes to, tax included, after coupons; shipping where it is known already. GA4 reads this one.';
COMMENT ON COLUMN storefront.checkout_started.revenue IS 'The same without tax and shipping.';
COMMENT ON COLUMN storefront.checkout_started.shipping IS 'Shipping costs without tax.';
COMMENT ON COLUMN storefront.checkout_started.tax IS 'All taxes.';
COMMENT ON COLUMN storefront.checkout_started.discount IS 'What coupons and cart rules take off, positive.';
COMMENT ON COLUMN storefront.checkout_started.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.checkout_started.products IS 'JSON text.';
COMMENT ON COLUMN storefront.checkout_started.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.checkout_started.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.checkout_step_viewed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  checkout_id VARCHAR,
  step BIGINT,
  shipping_method VARCHAR,
  payment_method VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.checkout_step_viewed IS 'A step of the checkout came into view.';
COMMENT ON COLUMN storefront.checkout_step_viewed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.checkout_step_viewed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.checkout_step_viewed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.checkout_step_viewed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.checkout_step_viewed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.checkout_step_viewed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.checkout_step_viewed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.checkout_step_viewed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.checkout_step_viewed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.checkout_step_viewed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.checkout_step_viewed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.checkout_step_viewed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.checkout_step_viewed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.checkout_step_viewed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.checkout_step_viewed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.checkout_step_viewed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.checkout_step_viewed.step IS '1 shipping, 2 payment, 3 review';
COMMENT ON COLUMN storefront.checkout_step_viewed.shipping_method IS 'Carrier and method as Magento writes them.';
COMMENT ON COLUMN storefront.checkout_step_viewed.payment_method IS 'The method''s code, never an account, card number or token.';
COMMENT ON COLUMN storefront.checkout_step_viewed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.checkout_step_viewed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.checkout_step_completed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  checkout_id VARCHAR,
  step BIGINT,
  shipping_method VARCHAR,
  payment_method VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.checkout_step_completed IS 'A step of the checkout was left forwards.';
COMMENT ON COLUMN storefront.checkout_step_completed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.checkout_step_completed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.checkout_step_completed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.checkout_step_completed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.checkout_step_completed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.checkout_step_completed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.checkout_step_completed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.checkout_step_completed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.checkout_step_completed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.checkout_step_completed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.checkout_step_completed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.checkout_step_completed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.checkout_step_completed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.checkout_step_completed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.checkout_step_completed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.checkout_step_completed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.checkout_step_completed.step IS '1 shipping, 2 payment, 3 review';
COMMENT ON COLUMN storefront.checkout_step_completed.shipping_method IS 'Carrier and method as Magento writes them.';
COMMENT ON COLUMN storefront.checkout_step_completed.payment_method IS 'The method''s code, never an account, card number or token.';
COMMENT ON COLUMN storefront.checkout_step_completed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.checkout_step_completed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.payment_info_entered (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  checkout_id VARCHAR,
  order_id VARCHAR,
  step BIGINT,
  shipping_method VARCHAR,
  payment_method VARCHAR,
  value DOUBLE,
  currency VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.payment_info_entered IS 'A payment method was chosen and its form filled in.';
COMMENT ON COLUMN storefront.payment_info_entered.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.payment_info_entered.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.payment_info_entered.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.payment_info_entered.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.payment_info_entered.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.payment_info_entered.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.payment_info_entered.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.payment_info_entered.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.payment_info_entered.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.payment_info_entered.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.payment_info_entered.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.payment_info_entered.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.payment_info_entered.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.payment_info_entered.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.payment_info_entered.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.payment_info_entered.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.payment_info_entered.shipping_method IS 'Carrier and method as Magento writes them.';
COMMENT ON COLUMN storefront.payment_info_entered.payment_method IS 'The method''s code, never an account, card number or token.';
COMMENT ON COLUMN storefront.payment_info_entered.value IS 'What is to be paid, tax and shipping included, after coupons.';
COMMENT ON COLUMN storefront.payment_info_entered.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.payment_info_entered.products IS 'JSON text.';
COMMENT ON COLUMN storefront.payment_info_entered.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.payment_info_entered.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.order_completed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  context_ga_client_id VARCHAR,
  context_ga_session_id VARCHAR,
  order_id VARCHAR,
  order_uid VARCHAR,
  checkout_id VARCHAR,
  affiliation VARCHAR,
  subtotal DOUBLE,
  total DOUBLE,
  revenue DOUBLE,
  shipping DOUBLE,
  tax DOUBLE,
  discount DOUBLE,
  coupon VARCHAR,
  currency VARCHAR,
  products VARCHAR,
  payment_method VARCHAR,
  shipping_method VARCHAR,
  email_sha256 VARCHAR,
  phone_sha256 VARCHAR,
  fbc VARCHAR,
  fbp VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE storefront.order_completed IS 'An order was placed. Once an order, whichever way it came in.';
COMMENT ON COLUMN storefront.order_completed.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.order_completed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.order_completed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.order_completed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN storefront.order_completed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN storefront.order_completed.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.order_completed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.order_completed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.order_completed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.order_completed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.order_completed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.order_completed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.order_completed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.order_completed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.order_completed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.order_completed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.order_completed.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN storefront.order_completed.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN storefront.order_completed.context_ga_client_id IS '[pii: id]';
COMMENT ON COLUMN storefront.order_completed.context_ga_session_id IS '[pii: id] Of the session in which the order was placed';
COMMENT ON COLUMN storefront.order_completed.order_id IS 'The public order number';
COMMENT ON COLUMN storefront.order_completed.order_uid IS 'Store id and order number, unique in this shop';
COMMENT ON COLUMN storefront.order_completed.checkout_id IS 'Magento''s quote id, which joins the order to its checkout';
COMMENT ON COLUMN storefront.order_completed.affiliation IS 'The website that sold';
COMMENT ON COLUMN storefront.order_completed.subtotal IS 'After coupons, without tax and shipping. Order currency.';
COMMENT ON COLUMN storefront.order_completed.total IS 'What the shopper pays in all, tax and shipping included, after coupons. Order currency. GA4 reads this one.';
COMMENT ON COLUMN storefront.order_completed.revenue IS 'After coupons, without tax and shipping. Order currency.';
COMMENT ON COLUMN storefront.order_completed.shipping IS 'Shipping costs without tax. Order currency.';
COMMENT ON COLUMN storefront.order_completed.tax IS 'All taxes, those on shipping included. Order currency.';
COMMENT ON COLUMN storefront.order_completed.discount IS 'What coupons and cart rules took off, positive. Order currency.';
COMMENT ON COLUMN storefront.order_completed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN storefront.order_completed.products IS 'One for each line; what belongs to a bundle is in the bundle''s line. JSON text.';
COMMENT ON COLUMN storefront.order_completed.payment_method IS 'The method''s code, never an account, card number or token.';
COMMENT ON COLUMN storefront.order_completed.shipping_method IS 'Carrier and method as Magento writes them.';
COMMENT ON COLUMN storefront.order_completed.email_sha256 IS '[pii: email] Of the trimmed, lower-case e-mail address';
COMMENT ON COLUMN storefront.order_completed.phone_sha256 IS '[pii: phone] Of the number''s digits with country code';
COMMENT ON COLUMN storefront.order_completed.fbc IS '[pii: id] Meta''s click id, as the `_fbc` cookie has it';
COMMENT ON COLUMN storefront.order_completed.fbp IS '[pii: id] Meta''s browser id, as the `_fbp` cookie has it';
COMMENT ON COLUMN storefront.order_completed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.order_completed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.identifies (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  email VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  phone VARCHAR,
  address_city VARCHAR,
  address_postal_code VARCHAR,
  address_country VARCHAR,
  created_at TIMESTAMP,
  customer_group VARCHAR,
  newsletter BOOLEAN,
  order_count BIGINT
);
COMMENT ON TABLE storefront.identifies IS 'Every identify call';
COMMENT ON COLUMN storefront.identifies.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.identifies.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.identifies.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.identifies.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.identifies.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.identifies.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.identifies.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.identifies.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.identifies.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.identifies.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.identifies.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.identifies.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.identifies.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.identifies.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.identifies.email IS '[pii: email]';
COMMENT ON COLUMN storefront.identifies.first_name IS '[pii: name]';
COMMENT ON COLUMN storefront.identifies.last_name IS '[pii: name]';
COMMENT ON COLUMN storefront.identifies.phone IS '[pii: phone] With country code';
COMMENT ON COLUMN storefront.identifies.address_city IS '[pii: address]';
COMMENT ON COLUMN storefront.identifies.address_postal_code IS '[pii: address]';
COMMENT ON COLUMN storefront.identifies.address_country IS '[pii: address] ISO 3166-1 alpha-2';
COMMENT ON COLUMN storefront.identifies.created_at IS 'When the account was opened';
COMMENT ON COLUMN storefront.identifies.customer_group IS 'Magento''s customer group';
COMMENT ON COLUMN storefront.identifies.newsletter IS 'Whether the newsletter is subscribed to and confirmed';
COMMENT ON COLUMN storefront.identifies.order_count IS 'Orders placed and not cancelled';

CREATE TABLE IF NOT EXISTS storefront.users (
  id VARCHAR,
  received_at TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  email VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  phone VARCHAR,
  address_city VARCHAR,
  address_postal_code VARCHAR,
  address_country VARCHAR,
  created_at TIMESTAMP,
  customer_group VARCHAR,
  newsletter BOOLEAN,
  order_count BIGINT
);
COMMENT ON TABLE storefront.users IS 'The newest traits of each user';
COMMENT ON COLUMN storefront.users.id IS 'userId';
COMMENT ON COLUMN storefront.users.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.users.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.users.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.users.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.users.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.users.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.users.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.users.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.users.email IS '[pii: email]';
COMMENT ON COLUMN storefront.users.first_name IS '[pii: name]';
COMMENT ON COLUMN storefront.users.last_name IS '[pii: name]';
COMMENT ON COLUMN storefront.users.phone IS '[pii: phone] With country code';
COMMENT ON COLUMN storefront.users.address_city IS '[pii: address]';
COMMENT ON COLUMN storefront.users.address_postal_code IS '[pii: address]';
COMMENT ON COLUMN storefront.users.address_country IS '[pii: address] ISO 3166-1 alpha-2';
COMMENT ON COLUMN storefront.users.created_at IS 'When the account was opened';
COMMENT ON COLUMN storefront.users.customer_group IS 'Magento''s customer group';
COMMENT ON COLUMN storefront.users.newsletter IS 'Whether the newsletter is subscribed to and confirmed';
COMMENT ON COLUMN storefront.users.order_count IS 'Orders placed and not cancelled';

CREATE TABLE IF NOT EXISTS storefront.pages (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  name VARCHAR,
  category VARCHAR,
  path VARCHAR,
  url VARCHAR,
  title VARCHAR,
  referrer VARCHAR,
  search VARCHAR,
  store_view VARCHAR,
  market VARCHAR,
  category_id VARCHAR,
  product_id VARCHAR
);
COMMENT ON TABLE storefront.pages IS 'Every page call';
COMMENT ON COLUMN storefront.pages.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.pages.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.pages.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.pages.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.pages.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.pages.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.pages.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.pages.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.pages.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.pages.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.pages.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.pages.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.pages.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.pages.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.pages.name IS 'The page''s name in the plan';
COMMENT ON COLUMN storefront.pages.category IS 'The page''s category in the plan';
COMMENT ON COLUMN storefront.pages.url IS 'Without query parameters that hold tokens';
COMMENT ON COLUMN storefront.pages.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN storefront.pages.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS storefront.aliases (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  previous_id VARCHAR
);
COMMENT ON TABLE storefront.aliases IS 'Every alias call';
COMMENT ON COLUMN storefront.aliases.id IS 'messageId: one for each message';
COMMENT ON COLUMN storefront.aliases.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN storefront.aliases.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN storefront.aliases.received_at IS 'When Segment received it';
COMMENT ON COLUMN storefront.aliases.sent_at IS 'When the client sent it';
COMMENT ON COLUMN storefront.aliases.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN storefront.aliases.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN storefront.aliases.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN storefront.aliases.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN storefront.aliases.context_page_url IS 'The page of the call';
COMMENT ON COLUMN storefront.aliases.context_ip IS '[pii: ip]';
COMMENT ON COLUMN storefront.aliases.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN storefront.aliases.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN storefront.aliases.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN storefront.aliases.previous_id IS 'The id that became userId';

-- What source magento fills
CREATE SCHEMA IF NOT EXISTS magento;

CREATE TABLE IF NOT EXISTS magento.tracks (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  context_ga_client_id VARCHAR,
  context_ga_session_id VARCHAR
);
COMMENT ON TABLE magento.tracks IS 'Every track call, without its properties';
COMMENT ON COLUMN magento.tracks.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.tracks.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.tracks.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.tracks.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.tracks.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.tracks.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.tracks.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.tracks.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.tracks.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.tracks.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.tracks.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.tracks.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.tracks.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.tracks.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.tracks.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.tracks.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.tracks.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN magento.tracks.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN magento.tracks.context_ga_client_id IS '[pii: id]';
COMMENT ON COLUMN magento.tracks.context_ga_session_id IS '[pii: id] Of the session in which the order was placed';

CREATE TABLE IF NOT EXISTS magento.signed_up (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  customer_id VARCHAR,
  type VARCHAR,
  title VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  email VARCHAR,
  phone VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.signed_up IS 'A customer account was opened. Once a customer.';
COMMENT ON COLUMN magento.signed_up.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.signed_up.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.signed_up.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.signed_up.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.signed_up.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.signed_up.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.signed_up.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.signed_up.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.signed_up.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.signed_up.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.signed_up.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.signed_up.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.signed_up.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.signed_up.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.signed_up.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.signed_up.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.signed_up.customer_id IS 'Magento''s customer id, the userId';
COMMENT ON COLUMN magento.signed_up.type IS 'Where it was opened';
COMMENT ON COLUMN magento.signed_up.title IS '[pii: other]';
COMMENT ON COLUMN magento.signed_up.first_name IS '[pii: name]';
COMMENT ON COLUMN magento.signed_up.last_name IS '[pii: name]';
COMMENT ON COLUMN magento.signed_up.email IS '[pii: email]';
COMMENT ON COLUMN magento.signed_up.phone IS '[pii: phone]';
COMMENT ON COLUMN magento.signed_up.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.signed_up.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.account_created (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  customer_id VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.account_created IS 'What `Signed Up` was called until plan version 2.';
COMMENT ON COLUMN magento.account_created.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.account_created.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.account_created.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.account_created.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.account_created.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.account_created.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.account_created.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.account_created.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.account_created.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.account_created.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.account_created.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.account_created.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.account_created.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.account_created.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.account_created.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.account_created.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.account_created.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.account_created.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.signed_in (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  customer_id VARCHAR,
  method VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.signed_in IS 'A customer signed in.';
COMMENT ON COLUMN magento.signed_in.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.signed_in.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.signed_in.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.signed_in.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.signed_in.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.signed_in.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.signed_in.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.signed_in.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.signed_in.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.signed_in.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.signed_in.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.signed_in.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.signed_in.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.signed_in.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.signed_in.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.signed_in.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.signed_in.method IS 'How';
COMMENT ON COLUMN magento.signed_in.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.signed_in.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.signed_out (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  customer_id VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.signed_out IS 'A customer signed out. A session that runs out tells nothing.';
COMMENT ON COLUMN magento.signed_out.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.signed_out.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.signed_out.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.signed_out.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.signed_out.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.signed_out.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.signed_out.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.signed_out.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.signed_out.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.signed_out.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.signed_out.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.signed_out.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.signed_out.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.signed_out.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.signed_out.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.signed_out.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.signed_out.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.signed_out.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.password_reset_requested (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.password_reset_requested IS 'Somebody asked for a link to set a new password. It says nothing about whose address it was, nor whether it exists.';
COMMENT ON COLUMN magento.password_reset_requested.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.password_reset_requested.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.password_reset_requested.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.password_reset_requested.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.password_reset_requested.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.password_reset_requested.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.password_reset_requested.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.password_reset_requested.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.password_reset_requested.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.password_reset_requested.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.password_reset_requested.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.password_reset_requested.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.password_reset_requested.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.password_reset_requested.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.password_reset_requested.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.password_reset_requested.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.password_reset_requested.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.password_reset_requested.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.newsletter_subscribed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  subscription_id VARCHAR,
  subscription_source VARCHAR,
  email VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.newsletter_subscribed IS 'A subscription was confirmed; with double opt-in that is the click in the mail, not the form.';
COMMENT ON COLUMN magento.newsletter_subscribed.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.newsletter_subscribed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.newsletter_subscribed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.newsletter_subscribed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.newsletter_subscribed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.newsletter_subscribed.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.newsletter_subscribed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.newsletter_subscribed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.newsletter_subscribed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.newsletter_subscribed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.newsletter_subscribed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.newsletter_subscribed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.newsletter_subscribed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.newsletter_subscribed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.newsletter_subscribed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.newsletter_subscribed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.newsletter_subscribed.subscription_id IS 'Magento''s id of the subscription, which guests have, too';
COMMENT ON COLUMN magento.newsletter_subscribed.subscription_source IS 'Where it began';
COMMENT ON COLUMN magento.newsletter_subscribed.email IS '[pii: email]';
COMMENT ON COLUMN magento.newsletter_subscribed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.newsletter_subscribed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.newsletter_unsubscribed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  subscription_id VARCHAR,
  email VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.newsletter_unsubscribed IS 'A subscription ended.';
COMMENT ON COLUMN magento.newsletter_unsubscribed.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.newsletter_unsubscribed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.newsletter_unsubscribed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.newsletter_unsubscribed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.newsletter_unsubscribed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.newsletter_unsubscribed.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.newsletter_unsubscribed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.newsletter_unsubscribed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.newsletter_unsubscribed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.newsletter_unsubscribed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.newsletter_unsubscribed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.newsletter_unsubscribed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.newsletter_unsubscribed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.newsletter_unsubscribed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.newsletter_unsubscribed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.newsletter_unsubscribed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.newsletter_unsubscribed.email IS '[pii: email]';
COMMENT ON COLUMN magento.newsletter_unsubscribed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.newsletter_unsubscribed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.product_reviewed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  product_id VARCHAR,
  review_id VARCHAR,
  rating VARCHAR,
  review_body VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.product_reviewed IS 'A review was handed in; it need not be published yet. Once a review.';
COMMENT ON COLUMN magento.product_reviewed.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.product_reviewed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.product_reviewed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.product_reviewed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.product_reviewed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.product_reviewed.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.product_reviewed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.product_reviewed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.product_reviewed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.product_reviewed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.product_reviewed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.product_reviewed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.product_reviewed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.product_reviewed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.product_reviewed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.product_reviewed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.product_reviewed.rating IS 'Stars, 1 to 5. A string, because Segment''s spec has it so.';
COMMENT ON COLUMN magento.product_reviewed.review_body IS '[pii: other] The shopper''s own words';
COMMENT ON COLUMN magento.product_reviewed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.product_reviewed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.order_completed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  context_ga_client_id VARCHAR,
  context_ga_session_id VARCHAR,
  order_id VARCHAR,
  order_uid VARCHAR,
  checkout_id VARCHAR,
  affiliation VARCHAR,
  subtotal DOUBLE,
  total DOUBLE,
  revenue DOUBLE,
  shipping DOUBLE,
  tax DOUBLE,
  discount DOUBLE,
  coupon VARCHAR,
  currency VARCHAR,
  products VARCHAR,
  payment_method VARCHAR,
  shipping_method VARCHAR,
  email_sha256 VARCHAR,
  phone_sha256 VARCHAR,
  fbc VARCHAR,
  fbp VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.order_completed IS 'An order was placed. Once an order, whichever way it came in.';
COMMENT ON COLUMN magento.order_completed.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.order_completed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.order_completed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.order_completed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.order_completed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.order_completed.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.order_completed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.order_completed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.order_completed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.order_completed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.order_completed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.order_completed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.order_completed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.order_completed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.order_completed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.order_completed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.order_completed.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN magento.order_completed.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN magento.order_completed.context_ga_client_id IS '[pii: id]';
COMMENT ON COLUMN magento.order_completed.context_ga_session_id IS '[pii: id] Of the session in which the order was placed';
COMMENT ON COLUMN magento.order_completed.order_id IS 'The public order number';
COMMENT ON COLUMN magento.order_completed.order_uid IS 'Store id and order number, unique in this shop';
COMMENT ON COLUMN magento.order_completed.checkout_id IS 'Magento''s quote id, which joins the order to its checkout';
COMMENT ON COLUMN magento.order_completed.affiliation IS 'The website that sold';
COMMENT ON COLUMN magento.order_completed.subtotal IS 'After coupons, without tax and shipping. Order currency.';
COMMENT ON COLUMN magento.order_completed.total IS 'What the shopper pays in all, tax and shipping included, after coupons. Order currency. GA4 reads this one.';
COMMENT ON COLUMN magento.order_completed.revenue IS 'After coupons, without tax and shipping. Order currency.';
COMMENT ON COLUMN magento.order_completed.shipping IS 'Shipping costs without tax. Order currency.';
COMMENT ON COLUMN magento.order_completed.tax IS 'All taxes, those on shipping included. Order currency.';
COMMENT ON COLUMN magento.order_completed.discount IS 'What coupons and cart rules took off, positive. Order currency.';
COMMENT ON COLUMN magento.order_completed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.order_completed.products IS 'One for each line; what belongs to a bundle is in the bundle''s line. JSON text.';
COMMENT ON COLUMN magento.order_completed.payment_method IS 'The method''s code, never an account, card number or token.';
COMMENT ON COLUMN magento.order_completed.shipping_method IS 'Carrier and method as Magento writes them.';
COMMENT ON COLUMN magento.order_completed.email_sha256 IS '[pii: email] Of the trimmed, lower-case e-mail address';
COMMENT ON COLUMN magento.order_completed.phone_sha256 IS '[pii: phone] Of the number''s digits with country code';
COMMENT ON COLUMN magento.order_completed.fbc IS '[pii: id] Meta''s click id, as the `_fbc` cookie has it';
COMMENT ON COLUMN magento.order_completed.fbp IS '[pii: id] Meta''s browser id, as the `_fbp` cookie has it';
COMMENT ON COLUMN magento.order_completed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.order_completed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.order_updated (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  order_id VARCHAR,
  order_uid VARCHAR,
  revision VARCHAR,
  status VARCHAR,
  affiliation VARCHAR,
  total DOUBLE,
  revenue DOUBLE,
  shipping DOUBLE,
  tax DOUBLE,
  discount DOUBLE,
  coupon VARCHAR,
  currency VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.order_updated IS 'An order was changed or went on to another state.';
COMMENT ON COLUMN magento.order_updated.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.order_updated.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.order_updated.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.order_updated.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.order_updated.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.order_updated.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.order_updated.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.order_updated.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.order_updated.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.order_updated.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.order_updated.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.order_updated.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.order_updated.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.order_updated.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.order_updated.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.order_updated.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.order_updated.revision IS 'What tells one update of an order from the next; states and time of the change.';
COMMENT ON COLUMN magento.order_updated.status IS 'The shop''s own name of the order''s state';
COMMENT ON COLUMN magento.order_updated.total IS 'What the shopper pays in all now, tax and shipping included, after coupons. Order currency.';
COMMENT ON COLUMN magento.order_updated.revenue IS 'After coupons, without tax and shipping. Order currency.';
COMMENT ON COLUMN magento.order_updated.shipping IS 'Shipping costs without tax. Order currency.';
COMMENT ON COLUMN magento.order_updated.tax IS 'All taxes. Order currency.';
COMMENT ON COLUMN magento.order_updated.discount IS 'What coupons and cart rules took off, positive. Order currency.';
COMMENT ON COLUMN magento.order_updated.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.order_updated.products IS 'JSON text.';
COMMENT ON COLUMN magento.order_updated.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.order_updated.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.order_cancelled (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  order_id VARCHAR,
  order_uid VARCHAR,
  affiliation VARCHAR,
  total DOUBLE,
  revenue DOUBLE,
  shipping DOUBLE,
  tax DOUBLE,
  discount DOUBLE,
  coupon VARCHAR,
  currency VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.order_cancelled IS 'An order was given up before it was shipped. Once an order. What had been paid comes back as a refund.';
COMMENT ON COLUMN magento.order_cancelled.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.order_cancelled.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.order_cancelled.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.order_cancelled.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.order_cancelled.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.order_cancelled.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.order_cancelled.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.order_cancelled.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.order_cancelled.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.order_cancelled.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.order_cancelled.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.order_cancelled.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.order_cancelled.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.order_cancelled.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.order_cancelled.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.order_cancelled.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.order_cancelled.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN magento.order_cancelled.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN magento.order_cancelled.total IS 'What the order came to, tax and shipping included, after coupons. Order currency.';
COMMENT ON COLUMN magento.order_cancelled.revenue IS 'After coupons, without tax and shipping. Order currency.';
COMMENT ON COLUMN magento.order_cancelled.shipping IS 'Shipping costs without tax. Order currency.';
COMMENT ON COLUMN magento.order_cancelled.tax IS 'All taxes. Order currency.';
COMMENT ON COLUMN magento.order_cancelled.discount IS 'What coupons and cart rules took off, positive. Order currency.';
COMMENT ON COLUMN magento.order_cancelled.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.order_cancelled.products IS 'JSON text.';
COMMENT ON COLUMN magento.order_cancelled.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.order_cancelled.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.order_refunded (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  order_id VARCHAR,
  refund_id VARCHAR,
  total DOUBLE,
  tax DOUBLE,
  shipping DOUBLE,
  currency VARCHAR,
  "full" BOOLEAN,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.order_refunded IS 'Money was given back. Once a credit memo, whole or in part.';
COMMENT ON COLUMN magento.order_refunded.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.order_refunded.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.order_refunded.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.order_refunded.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.order_refunded.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.order_refunded.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.order_refunded.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.order_refunded.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.order_refunded.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.order_refunded.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.order_refunded.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.order_refunded.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.order_refunded.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.order_refunded.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.order_refunded.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.order_refunded.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.order_refunded.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN magento.order_refunded.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN magento.order_refunded.refund_id IS 'Store id and number of the credit memo';
COMMENT ON COLUMN magento.order_refunded.total IS 'What is given back with this credit memo, tax and shipping included. Order currency, positive.';
COMMENT ON COLUMN magento.order_refunded.tax IS 'The taxes in it. Order currency.';
COMMENT ON COLUMN magento.order_refunded.shipping IS 'The shipping costs in it, without tax. Order currency.';
COMMENT ON COLUMN magento.order_refunded.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.order_refunded."full" IS 'Whether nothing of the order is left to refund';
COMMENT ON COLUMN magento.order_refunded.products IS 'The lines given back; absent when money alone is, without goods. JSON text.';
COMMENT ON COLUMN magento.order_refunded.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.order_refunded.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.order_shipped (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  order_id VARCHAR,
  shipment_id VARCHAR,
  parcels VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR,
  carrier VARCHAR,
  tracking_number VARCHAR
);
COMMENT ON TABLE magento.order_shipped IS 'Goods left the warehouse, all of the order or some. Once a shipment.';
COMMENT ON COLUMN magento.order_shipped.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.order_shipped.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.order_shipped.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.order_shipped.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.order_shipped.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.order_shipped.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.order_shipped.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.order_shipped.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.order_shipped.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.order_shipped.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.order_shipped.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.order_shipped.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.order_shipped.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.order_shipped.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.order_shipped.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.order_shipped.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.order_shipped.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN magento.order_shipped.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN magento.order_shipped.shipment_id IS 'Store id and number of the shipment';
COMMENT ON COLUMN magento.order_shipped.parcels IS 'Empty while the carrier has given no number. JSON text.';
COMMENT ON COLUMN magento.order_shipped.products IS 'JSON text.';
COMMENT ON COLUMN magento.order_shipped.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.order_shipped.market IS 'The plan''s market, which decides the consent model';
COMMENT ON COLUMN magento.order_shipped.carrier IS 'Only older versions of the event have it.';
COMMENT ON COLUMN magento.order_shipped.tracking_number IS 'Only older versions of the event have it.';

CREATE TABLE IF NOT EXISTS magento.payment_failed (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  checkout_id VARCHAR,
  payment_method VARCHAR,
  reason VARCHAR,
  value DOUBLE,
  currency VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.payment_failed IS 'A payment was refused. The shopper may try again, so this may come several times.';
COMMENT ON COLUMN magento.payment_failed.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.payment_failed.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.payment_failed.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.payment_failed.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.payment_failed.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.payment_failed.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.payment_failed.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.payment_failed.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.payment_failed.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.payment_failed.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.payment_failed.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.payment_failed.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.payment_failed.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.payment_failed.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.payment_failed.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.payment_failed.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.payment_failed.checkout_id IS 'Magento''s quote id; there is no order yet';
COMMENT ON COLUMN magento.payment_failed.payment_method IS 'The method''s code, never an account, card number or token.';
COMMENT ON COLUMN magento.payment_failed.reason IS 'A class of reasons, never the provider''s message, which may hold card details.';
COMMENT ON COLUMN magento.payment_failed.value IS 'What was to be paid, tax and shipping included, after coupons.';
COMMENT ON COLUMN magento.payment_failed.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.payment_failed.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.payment_failed.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.revenue_recorded (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  entry VARCHAR,
  entry_id VARCHAR,
  order_id VARCHAR,
  amount DOUBLE,
  tax DOUBLE,
  shipping DOUBLE,
  currency VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.revenue_recorded IS 'Money was earned or given back. Once a movement, whatever the shopper agreed to.';
COMMENT ON COLUMN magento.revenue_recorded.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.revenue_recorded.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.revenue_recorded.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.revenue_recorded.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.revenue_recorded.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.revenue_recorded.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.revenue_recorded.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.revenue_recorded.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.revenue_recorded.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.revenue_recorded.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.revenue_recorded.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.revenue_recorded.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.revenue_recorded.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.revenue_recorded.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.revenue_recorded.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.revenue_recorded.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.revenue_recorded.entry IS 'What moved the money';
COMMENT ON COLUMN magento.revenue_recorded.entry_id IS 'Store id and number of the order or credit memo';
COMMENT ON COLUMN magento.revenue_recorded.order_id IS 'Public order number';
COMMENT ON COLUMN magento.revenue_recorded.amount IS 'Positive for an order, negative for a cancellation or refund. Tax and shipping included, after coupons. Order currency. The sum over an order''s rows is what the shop keeps of it.';
COMMENT ON COLUMN magento.revenue_recorded.tax IS 'The taxes in it, with the same sign. Order currency.';
COMMENT ON COLUMN magento.revenue_recorded.shipping IS 'The shipping costs in it, without tax, with the same sign. Order currency.';
COMMENT ON COLUMN magento.revenue_recorded.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.revenue_recorded.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.revenue_recorded.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.product_added_to_wishlist (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  wishlist_id VARCHAR,
  wishlist_name VARCHAR,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  currency VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.product_added_to_wishlist IS 'A product was put on a wishlist.';
COMMENT ON COLUMN magento.product_added_to_wishlist.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.product_added_to_wishlist.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.product_added_to_wishlist.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.product_added_to_wishlist.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.product_added_to_wishlist.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.product_added_to_wishlist.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.product_added_to_wishlist.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.product_added_to_wishlist.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.product_added_to_wishlist.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.product_added_to_wishlist.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.product_added_to_wishlist.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.product_added_to_wishlist.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.product_added_to_wishlist.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.product_added_to_wishlist.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.product_added_to_wishlist.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.product_added_to_wishlist.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.product_added_to_wishlist.wishlist_name IS 'Only names the shop gives, never the shopper''s own text';
COMMENT ON COLUMN magento.product_added_to_wishlist.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN magento.product_added_to_wishlist.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN magento.product_added_to_wishlist.name IS 'Name in the store view''s language';
COMMENT ON COLUMN magento.product_added_to_wishlist.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN magento.product_added_to_wishlist.category IS 'Path of the category, parents first';
COMMENT ON COLUMN magento.product_added_to_wishlist.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN magento.product_added_to_wishlist.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.product_added_to_wishlist.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.product_added_to_wishlist.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.product_removed_from_wishlist (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  wishlist_id VARCHAR,
  wishlist_name VARCHAR,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  currency VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.product_removed_from_wishlist IS 'A product was taken off a wishlist.';
COMMENT ON COLUMN magento.product_removed_from_wishlist.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.product_removed_from_wishlist.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.product_removed_from_wishlist.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.product_removed_from_wishlist.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.product_removed_from_wishlist.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.product_removed_from_wishlist.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.product_removed_from_wishlist.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.product_removed_from_wishlist.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.product_removed_from_wishlist.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.product_removed_from_wishlist.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.product_removed_from_wishlist.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.product_removed_from_wishlist.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.product_removed_from_wishlist.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.product_removed_from_wishlist.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.product_removed_from_wishlist.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.product_removed_from_wishlist.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.product_removed_from_wishlist.wishlist_name IS 'Only names the shop gives, never the shopper''s own text';
COMMENT ON COLUMN magento.product_removed_from_wishlist.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN magento.product_removed_from_wishlist.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN magento.product_removed_from_wishlist.name IS 'Name in the store view''s language';
COMMENT ON COLUMN magento.product_removed_from_wishlist.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN magento.product_removed_from_wishlist.category IS 'Path of the category, parents first';
COMMENT ON COLUMN magento.product_removed_from_wishlist.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN magento.product_removed_from_wishlist.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.product_removed_from_wishlist.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.product_removed_from_wishlist.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.wishlist_product_added_to_cart (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  wishlist_id VARCHAR,
  wishlist_name VARCHAR,
  product_id VARCHAR,
  sku VARCHAR,
  name VARCHAR,
  price DOUBLE,
  category VARCHAR,
  brand VARCHAR,
  variant VARCHAR,
  url VARCHAR,
  image_url VARCHAR,
  quantity DOUBLE,
  coupon VARCHAR,
  cart_id VARCHAR,
  currency VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE magento.wishlist_product_added_to_cart IS 'A product went from a wishlist into the cart. `Product Added` comes beside it.';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.event IS 'The event''s name in snake case';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.wishlist_name IS 'Only names the shop gives, never the shopper''s own text';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.product_id IS 'Magento''s id of the product; of a configurable product the parent''s';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.sku IS 'The parent''s SKU; the one chosen is `variant`';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.name IS 'Name in the store view''s language';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.price IS 'Price of one unit, tax included, after catalogue rules, before coupons.';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.category IS 'Path of the category, parents first';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.variant IS 'SKU of the size, colour, … that was chosen';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.quantity IS 'How many. Cable is sold by the metre, so 2.5 is possible.';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN magento.wishlist_product_added_to_cart.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS magento.identifies (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  email VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  phone VARCHAR,
  address_city VARCHAR,
  address_postal_code VARCHAR,
  address_country VARCHAR,
  created_at TIMESTAMP,
  customer_group VARCHAR,
  newsletter BOOLEAN,
  order_count BIGINT
);
COMMENT ON TABLE magento.identifies IS 'Every identify call';
COMMENT ON COLUMN magento.identifies.id IS 'messageId: one for each message';
COMMENT ON COLUMN magento.identifies.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento.identifies.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento.identifies.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.identifies.sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento.identifies.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento.identifies.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento.identifies.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.identifies.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.identifies.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.identifies.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.identifies.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.identifies.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.identifies.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.identifies.email IS '[pii: email]';
COMMENT ON COLUMN magento.identifies.first_name IS '[pii: name]';
COMMENT ON COLUMN magento.identifies.last_name IS '[pii: name]';
COMMENT ON COLUMN magento.identifies.phone IS '[pii: phone] With country code';
COMMENT ON COLUMN magento.identifies.address_city IS '[pii: address]';
COMMENT ON COLUMN magento.identifies.address_postal_code IS '[pii: address]';
COMMENT ON COLUMN magento.identifies.address_country IS '[pii: address] ISO 3166-1 alpha-2';
COMMENT ON COLUMN magento.identifies.created_at IS 'When the account was opened';
COMMENT ON COLUMN magento.identifies.customer_group IS 'Magento''s customer group';
COMMENT ON COLUMN magento.identifies.newsletter IS 'Whether the newsletter is subscribed to and confirmed';
COMMENT ON COLUMN magento.identifies.order_count IS 'Orders placed and not cancelled';

CREATE TABLE IF NOT EXISTS magento.users (
  id VARCHAR,
  received_at TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  email VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  phone VARCHAR,
  address_city VARCHAR,
  address_postal_code VARCHAR,
  address_country VARCHAR,
  created_at TIMESTAMP,
  customer_group VARCHAR,
  newsletter BOOLEAN,
  order_count BIGINT
);
COMMENT ON TABLE magento.users IS 'The newest traits of each user';
COMMENT ON COLUMN magento.users.id IS 'userId';
COMMENT ON COLUMN magento.users.received_at IS 'When Segment received it';
COMMENT ON COLUMN magento.users.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento.users.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento.users.context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento.users.context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento.users.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento.users.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento.users.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento.users.email IS '[pii: email]';
COMMENT ON COLUMN magento.users.first_name IS '[pii: name]';
COMMENT ON COLUMN magento.users.last_name IS '[pii: name]';
COMMENT ON COLUMN magento.users.phone IS '[pii: phone] With country code';
COMMENT ON COLUMN magento.users.address_city IS '[pii: address]';
COMMENT ON COLUMN magento.users.address_postal_code IS '[pii: address]';
COMMENT ON COLUMN magento.users.address_country IS '[pii: address] ISO 3166-1 alpha-2';
COMMENT ON COLUMN magento.users.created_at IS 'When the account was opened';
COMMENT ON COLUMN magento.users.customer_group IS 'Magento''s customer group';
COMMENT ON COLUMN magento.users.newsletter IS 'Whether the newsletter is subscribed to and confirmed';
COMMENT ON COLUMN magento.users.order_count IS 'Orders placed and not cancelled';

CREATE TABLE IF NOT EXISTS magento."groups" (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  group_id VARCHAR,
  name VARCHAR,
  industry VARCHAR,
  employees BIGINT,
  plan VARCHAR
);
COMMENT ON TABLE magento."groups" IS 'Every group call';
COMMENT ON COLUMN magento."groups".id IS 'messageId: one for each message';
COMMENT ON COLUMN magento."groups".anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN magento."groups".user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN magento."groups".received_at IS 'When Segment received it';
COMMENT ON COLUMN magento."groups".sent_at IS 'When the client sent it';
COMMENT ON COLUMN magento."groups".timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN magento."groups".original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN magento."groups".uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN magento."groups".context_library_name IS 'The client that sent it';
COMMENT ON COLUMN magento."groups".context_page_url IS 'The page of the call';
COMMENT ON COLUMN magento."groups".context_ip IS '[pii: ip]';
COMMENT ON COLUMN magento."groups".context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN magento."groups".context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN magento."groups".context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN magento."groups".group_id IS 'groupId';
COMMENT ON COLUMN magento."groups".plan IS 'Terms of trade';

-- What source returns fills
CREATE SCHEMA IF NOT EXISTS "returns";

CREATE TABLE IF NOT EXISTS "returns".tracks (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR
);
COMMENT ON TABLE "returns".tracks IS 'Every track call, without its properties';
COMMENT ON COLUMN "returns".tracks.id IS 'messageId: one for each message';
COMMENT ON COLUMN "returns".tracks.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN "returns".tracks.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN "returns".tracks.event IS 'The event''s name in snake case';
COMMENT ON COLUMN "returns".tracks.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN "returns".tracks.received_at IS 'When Segment received it';
COMMENT ON COLUMN "returns".tracks.sent_at IS 'When the client sent it';
COMMENT ON COLUMN "returns".tracks.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN "returns".tracks.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN "returns".tracks.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN "returns".tracks.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN "returns".tracks.context_page_url IS 'The page of the call';
COMMENT ON COLUMN "returns".tracks.context_ip IS '[pii: ip]';
COMMENT ON COLUMN "returns".tracks.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN "returns".tracks.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN "returns".tracks.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN "returns".tracks.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN "returns".tracks.context_traits_phone IS '[pii: phone]';

CREATE TABLE IF NOT EXISTS "returns".order_refunded (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  context_traits_email VARCHAR,
  context_traits_phone VARCHAR,
  order_id VARCHAR,
  refund_id VARCHAR,
  total DOUBLE,
  tax DOUBLE,
  shipping DOUBLE,
  currency VARCHAR,
  "full" BOOLEAN,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE "returns".order_refunded IS 'Money was given back. Once a credit memo, whole or in part.';
COMMENT ON COLUMN "returns".order_refunded.id IS 'messageId: one for each message';
COMMENT ON COLUMN "returns".order_refunded.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN "returns".order_refunded.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN "returns".order_refunded.event IS 'The event''s name in snake case';
COMMENT ON COLUMN "returns".order_refunded.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN "returns".order_refunded.received_at IS 'When Segment received it';
COMMENT ON COLUMN "returns".order_refunded.sent_at IS 'When the client sent it';
COMMENT ON COLUMN "returns".order_refunded.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN "returns".order_refunded.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN "returns".order_refunded.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN "returns".order_refunded.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN "returns".order_refunded.context_page_url IS 'The page of the call';
COMMENT ON COLUMN "returns".order_refunded.context_ip IS '[pii: ip]';
COMMENT ON COLUMN "returns".order_refunded.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN "returns".order_refunded.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN "returns".order_refunded.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN "returns".order_refunded.context_traits_email IS '[pii: email]';
COMMENT ON COLUMN "returns".order_refunded.context_traits_phone IS '[pii: phone]';
COMMENT ON COLUMN "returns".order_refunded.refund_id IS 'Store id and number of the credit memo';
COMMENT ON COLUMN "returns".order_refunded.total IS 'What is given back with this credit memo, tax and shipping included. Order currency, positive.';
COMMENT ON COLUMN "returns".order_refunded.tax IS 'The taxes in it. Order currency.';
COMMENT ON COLUMN "returns".order_refunded.shipping IS 'The shipping costs in it, without tax. Order currency.';
COMMENT ON COLUMN "returns".order_refunded.currency IS 'An ISO 4217 code, upper case. The currency the shopper pays in, not the shop''s base currency.';
COMMENT ON COLUMN "returns".order_refunded."full" IS 'Whether nothing of the order is left to refund';
COMMENT ON COLUMN "returns".order_refunded.products IS 'The lines given back; absent when money alone is, without goods. JSON text.';
COMMENT ON COLUMN "returns".order_refunded.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN "returns".order_refunded.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS "returns".return_requested (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  order_id VARCHAR,
  return_id VARCHAR,
  reason VARCHAR,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE "returns".return_requested IS 'A shopper announced to send goods back. Once a return.';
COMMENT ON COLUMN "returns".return_requested.id IS 'messageId: one for each message';
COMMENT ON COLUMN "returns".return_requested.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN "returns".return_requested.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN "returns".return_requested.event IS 'The event''s name in snake case';
COMMENT ON COLUMN "returns".return_requested.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN "returns".return_requested.received_at IS 'When Segment received it';
COMMENT ON COLUMN "returns".return_requested.sent_at IS 'When the client sent it';
COMMENT ON COLUMN "returns".return_requested.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN "returns".return_requested.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN "returns".return_requested.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN "returns".return_requested.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN "returns".return_requested.context_page_url IS 'The page of the call';
COMMENT ON COLUMN "returns".return_requested.context_ip IS '[pii: ip]';
COMMENT ON COLUMN "returns".return_requested.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN "returns".return_requested.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN "returns".return_requested.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN "returns".return_requested.reason IS 'What the shopper ticked';
COMMENT ON COLUMN "returns".return_requested.products IS 'JSON text.';
COMMENT ON COLUMN "returns".return_requested.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN "returns".return_requested.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS "returns".return_received (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  event VARCHAR,
  event_text VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  order_id VARCHAR,
  return_id VARCHAR,
  condition VARCHAR,
  received_on TIMESTAMP,
  products VARCHAR,
  store_view VARCHAR,
  market VARCHAR
);
COMMENT ON TABLE "returns".return_received IS 'The goods came in and were looked at. Once a return.';
COMMENT ON COLUMN "returns".return_received.id IS 'messageId: one for each message';
COMMENT ON COLUMN "returns".return_received.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN "returns".return_received.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN "returns".return_received.event IS 'The event''s name in snake case';
COMMENT ON COLUMN "returns".return_received.event_text IS 'The event''s name in the plan';
COMMENT ON COLUMN "returns".return_received.received_at IS 'When Segment received it';
COMMENT ON COLUMN "returns".return_received.sent_at IS 'When the client sent it';
COMMENT ON COLUMN "returns".return_received.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN "returns".return_received.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN "returns".return_received.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN "returns".return_received.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN "returns".return_received.context_page_url IS 'The page of the call';
COMMENT ON COLUMN "returns".return_received.context_ip IS '[pii: ip]';
COMMENT ON COLUMN "returns".return_received.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN "returns".return_received.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN "returns".return_received.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN "returns".return_received.condition IS 'What the desk found';
COMMENT ON COLUMN "returns".return_received.products IS 'JSON text.';
COMMENT ON COLUMN "returns".return_received.store_view IS 'Code of the Magento store view';
COMMENT ON COLUMN "returns".return_received.market IS 'The plan''s market, which decides the consent model';

CREATE TABLE IF NOT EXISTS "returns".identifies (
  id VARCHAR,
  anonymous_id VARCHAR,
  user_id VARCHAR,
  received_at TIMESTAMP,
  sent_at TIMESTAMP,
  timestamp TIMESTAMP,
  original_timestamp TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  email VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  phone VARCHAR,
  address_city VARCHAR,
  address_postal_code VARCHAR,
  address_country VARCHAR,
  created_at TIMESTAMP,
  customer_group VARCHAR,
  newsletter BOOLEAN,
  order_count BIGINT
);
COMMENT ON TABLE "returns".identifies IS 'Every identify call';
COMMENT ON COLUMN "returns".identifies.id IS 'messageId: one for each message';
COMMENT ON COLUMN "returns".identifies.anonymous_id IS 'The browser''s id for the visitor';
COMMENT ON COLUMN "returns".identifies.user_id IS 'The shop''s id for the customer';
COMMENT ON COLUMN "returns".identifies.received_at IS 'When Segment received it';
COMMENT ON COLUMN "returns".identifies.sent_at IS 'When the client sent it';
COMMENT ON COLUMN "returns".identifies.timestamp IS 'When it happened, corrected for the client''s clock';
COMMENT ON COLUMN "returns".identifies.original_timestamp IS 'When it happened by the client''s clock';
COMMENT ON COLUMN "returns".identifies.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN "returns".identifies.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN "returns".identifies.context_page_url IS 'The page of the call';
COMMENT ON COLUMN "returns".identifies.context_ip IS '[pii: ip]';
COMMENT ON COLUMN "returns".identifies.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN "returns".identifies.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN "returns".identifies.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN "returns".identifies.email IS '[pii: email]';
COMMENT ON COLUMN "returns".identifies.first_name IS '[pii: name]';
COMMENT ON COLUMN "returns".identifies.last_name IS '[pii: name]';
COMMENT ON COLUMN "returns".identifies.phone IS '[pii: phone] With country code';
COMMENT ON COLUMN "returns".identifies.address_city IS '[pii: address]';
COMMENT ON COLUMN "returns".identifies.address_postal_code IS '[pii: address]';
COMMENT ON COLUMN "returns".identifies.address_country IS '[pii: address] ISO 3166-1 alpha-2';
COMMENT ON COLUMN "returns".identifies.created_at IS 'When the account was opened';
COMMENT ON COLUMN "returns".identifies.customer_group IS 'Magento''s customer group';
COMMENT ON COLUMN "returns".identifies.newsletter IS 'Whether the newsletter is subscribed to and confirmed';
COMMENT ON COLUMN "returns".identifies.order_count IS 'Orders placed and not cancelled';

CREATE TABLE IF NOT EXISTS "returns".users (
  id VARCHAR,
  received_at TIMESTAMP,
  uuid_ts TIMESTAMP,
  context_library_name VARCHAR,
  context_library_version VARCHAR,
  context_page_url VARCHAR,
  context_page_path VARCHAR,
  context_page_referrer VARCHAR,
  context_campaign_name VARCHAR,
  context_campaign_source VARCHAR,
  context_campaign_medium VARCHAR,
  context_user_agent VARCHAR,
  context_ip VARCHAR,
  context_locale VARCHAR,
  context_protocols_event_version BIGINT,
  context_consent_category_preferences_analytics BOOLEAN,
  context_consent_category_preferences_advertising BOOLEAN,
  email VARCHAR,
  first_name VARCHAR,
  last_name VARCHAR,
  phone VARCHAR,
  address_city VARCHAR,
  address_postal_code VARCHAR,
  address_country VARCHAR,
  created_at TIMESTAMP,
  customer_group VARCHAR,
  newsletter BOOLEAN,
  order_count BIGINT
);
COMMENT ON TABLE "returns".users IS 'The newest traits of each user';
COMMENT ON COLUMN "returns".users.id IS 'userId';
COMMENT ON COLUMN "returns".users.received_at IS 'When Segment received it';
COMMENT ON COLUMN "returns".users.uuid_ts IS 'When the connector last wrote the row';
COMMENT ON COLUMN "returns".users.context_library_name IS 'The client that sent it';
COMMENT ON COLUMN "returns".users.context_page_url IS 'The page of the call';
COMMENT ON COLUMN "returns".users.context_ip IS '[pii: ip]';
COMMENT ON COLUMN "returns".users.context_protocols_event_version IS 'The event''s version';
COMMENT ON COLUMN "returns".users.context_consent_category_preferences_analytics IS 'Consent: Measuring how the shop is used';
COMMENT ON COLUMN "returns".users.context_consent_category_preferences_advertising IS 'Consent: Advertising, and e-mail that is not about an order';
COMMENT ON COLUMN "returns".users.email IS '[pii: email]';
COMMENT ON COLUMN "returns".users.first_name IS '[pii: name]';
COMMENT ON COLUMN "returns".users.last_name IS '[pii: name]';
COMMENT ON COLUMN "returns".users.phone IS '[pii: phone] With country code';
COMMENT ON COLUMN "returns".users.address_city IS '[pii: address]';
COMMENT ON COLUMN "returns".users.address_postal_code IS '[pii: address]';
COMMENT ON COLUMN "returns".users.address_country IS '[pii: address] ISO 3166-1 alpha-2';
COMMENT ON COLUMN "returns".users.created_at IS 'When the account was opened';
COMMENT ON COLUMN "returns".users.customer_group IS 'Magento''s customer group';
COMMENT ON COLUMN "returns".users.newsletter IS 'Whether the newsletter is subscribed to and confirmed';
COMMENT ON COLUMN "returns".users.order_count IS 'Orders placed and not cancelled';
