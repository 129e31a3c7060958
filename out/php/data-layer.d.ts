// SPDX-License-Identifier: 0BSD
//
// The data layer of the shop's pages: what stands in `window.acmeStoreDataLayer`, and what may be pushed onto it.

/** What any entry may carry beside its payload. */
export interface EntryOptions {
  /** The id that the server handed over for an event that it sends too. */
  messageId?: string;
  /** An older version of the event that the plan still accepts. */
  version?: number;
}

export interface ListedProduct {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit, tax included, after catalogue rules, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * Place in the list, counted from 1 over all its pages.
   */
  position: number;
}

export interface CartLine {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit, tax included, after catalogue rules, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * How many. Cable is sold by the metre, so 2.5 is possible.
   * Examples: 1, 2.5
   */
  quantity: number;
  /**
   * Example: "WELCOME10"
   */
  coupon?: string;
}

export interface OrderLine {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit as ordered, without tax, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * How many. Cable is sold by the metre, so 2.5 is possible.
   * Examples: 1, 2.5
   */
  quantity: number;
  /**
   * Example: "WELCOME10"
   */
  coupon?: string;
  /**
   * What coupons and cart rules took off the whole line, without tax.
   * Example: 19.99
   */
  discount?: number;
}

export interface Filter {
  /**
   * What is filtered by
   * Examples: "price", "color"
   */
  type: string;
  /**
   * Examples: "10-20", "blue"
   */
  value: string;
}

export interface Sort {
  /**
   * Examples: "price", "position"
   */
  type: string;
  value: 'asc' | 'desc';
}

export interface Contact {
  /**
   * Needs consent: marketing.
   * Example: "ada@shop.example"
   */
  email?: string;
  /**
   * Needs consent: marketing.
   */
  phone?: string;
  [name: string]: unknown;
}

export interface GoogleIds {
  /**
   * Needs consent: analytics.
   * Example: "1098115397.1795440512"
   */
  client_id?: string;
  /**
   * Of the session in which the order was placed
   * Needs consent: analytics.
   * Example: "1795440512"
   */
  session_id?: string;
}

/**
 * Where most of the orders go; no street, nobody downstream needs it.
 */
export interface IdentifyAddress {
  /**
   * Example: "Berlin"
   */
  city?: string;
  /**
   * Example: "10115"
   */
  postalCode?: string;
  /**
   * ISO 3166-1 alpha-2
   * Examples: "DE", "US"
   */
  country?: string;
}

export interface Identify {
  /**
   * Needs consent: marketing.
   * Example: "ada@shop.example"
   */
  email?: string;
  /**
   * Needs consent: marketing.
   * Example: "Ada"
   */
  firstName?: string;
  /**
   * Needs consent: marketing.
   * Example: "Lovelace"
   */
  lastName?: string;
  /**
   * With country code
   * Needs consent: marketing.
   * Example: "+49 30 1234567"
   */
  phone?: string;
  /**
   * Where most of the orders go; no street, nobody downstream needs it.
   * Needs consent: marketing.
   */
  address?: IdentifyAddress;
  /**
   * When the account was opened
   * Example: "2026-03-01T09:30:00Z"
   */
  createdAt?: string;
  /**
   * Magento's customer group
   * Examples: "General", "Wholesale"
   */
  customerGroup?: string;
  /**
   * Whether the newsletter is subscribed to and confirmed
   */
  newsletter?: boolean;
  /**
   * Orders placed and not cancelled
   */
  orderCount?: number;
}

export interface HomePage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CategoryPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Example: "23"
   */
  category_id: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Example: "1842"
   */
  product_id: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface SearchResultsPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CartPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CheckoutPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface OrderConfirmationPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface AccountPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ContentPage {
  /**
   * Example: "/enamel-mug.html"
   */
  path?: string;
  /**
   * Without query parameters that hold tokens
   */
  url?: string;
  title?: string;
  referrer?: string;
  search?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export type Alias = Record<string, never>;

export interface ProductsSearched {
  /**
   * What was typed. Shoppers type anything, so the storefront masks what looks like an e-mail address.
   * Example: "blue mug"
   */
  query: string;
  /**
   * How many products were found
   */
  results?: number;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductListViewed {
  /**
   * Category id or the list's own name
   * Examples: "23", "upsell"
   */
  list_id: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * Path of the category
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * The products of this page of the list, in order.
   */
  products: ListedProduct[];
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductListFiltered {
  list_id: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  category?: string;
  filters?: Filter[];
  sorts?: Sort[];
  /**
   * What was left; empty when nothing fits.
   */
  products: ListedProduct[];
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface PromotionViewed {
  /**
   * Example: "advent-2026"
   */
  promotion_id: string;
  /**
   * Example: "Advent offers"
   */
  name: string;
  /**
   * Example: "advent_hero_wide"
   */
  creative?: string;
  /**
   * Where on the page
   * Example: "home_top"
   */
  position?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface PromotionClicked {
  /**
   * Example: "advent-2026"
   */
  promotion_id: string;
  /**
   * Example: "Advent offers"
   */
  name: string;
  /**
   * Example: "advent_hero_wide"
   */
  creative?: string;
  /**
   * Where on the page
   * Example: "home_top"
   */
  position?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductClicked {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit, tax included, after catalogue rules, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * Place in the list, counted from 1 over all its pages.
   */
  position: number;
  /**
   * The list it was chosen from
   */
  list_id?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductViewed {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit, tax included, after catalogue rules, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * The same as `price`; GA4 reads this one.
   * Example: 19.99
   */
  value?: number;
  availability?: 'in stock' | 'backorder' | 'sold out';
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductShared {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit, tax included, after catalogue rules, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * By what means
   */
  share_via: 'email' | 'facebook' | 'pinterest' | 'whatsapp' | 'link';
  /**
   * The shopper's own words
   * Needs consent: marketing.
   */
  share_message?: string;
  /**
   * Somebody who has agreed to nothing, so only with the sharer's consent to advertising
   * Needs consent: marketing.
   */
  recipient?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductAdded {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit, tax included, after catalogue rules, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * How many. Cable is sold by the metre, so 2.5 is possible.
   * Examples: 1, 2.5
   */
  quantity: number;
  /**
   * Example: "WELCOME10"
   */
  coupon?: string;
  /**
   * Magento's quote id; unknown until the first product is in
   * Example: "55213"
   */
  cart_id?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * price times quantity; GA4 reads this one.
   * Example: 19.99
   */
  value?: number;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface ProductRemoved {
  /**
   * Magento's id of the product; of a configurable product the parent's
   * Example: "1842"
   */
  product_id: string;
  /**
   * The parent's SKU; the one chosen is `variant`
   * Example: "ACM-MUG"
   */
  sku: string;
  /**
   * Name in the store view's language
   * Example: "Enamel mug"
   */
  name: string;
  /**
   * Price of one unit, tax included, after catalogue rules, before coupons.
   * Example: 19.99
   */
  price: number;
  /**
   * Path of the category, parents first
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * Example: "Acme"
   */
  brand?: string;
  /**
   * SKU of the size, colour, … that was chosen
   * Example: "ACM-MUG-BLUE"
   */
  variant?: string;
  /**
   * Example: "https://shop.example/enamel-mug.html"
   */
  url?: string;
  /**
   * Example: "https://shop.example/media/mug.jpg"
   */
  image_url?: string;
  /**
   * How many. Cable is sold by the metre, so 2.5 is possible.
   * Examples: 1, 2.5
   */
  quantity: number;
  /**
   * Example: "WELCOME10"
   */
  coupon?: string;
  cart_id?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * price times quantity; GA4 reads this one.
   * Example: 19.99
   */
  value?: number;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CartViewed {
  cart_id?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * Sum of the lines, tax included, before coupons and shipping.
   * Example: 19.99
   */
  value?: number;
  /**
   * Empty for an empty cart.
   */
  products: CartLine[];
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CouponEntered {
  /**
   * The code. Codes made for one person are personal data: don't make those.
   * Example: "WELCOME10"
   */
  coupon_id: string;
  /**
   * Magento's quote id
   * Example: "55213"
   */
  cart_id?: string;
  /**
   * Public order number where there is one already
   */
  order_id?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CouponApplied {
  /**
   * The code. Codes made for one person are personal data: don't make those.
   * Example: "WELCOME10"
   */
  coupon_id: string;
  /**
   * Magento's quote id
   * Example: "55213"
   */
  cart_id?: string;
  /**
   * Public order number where there is one already
   */
  order_id?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * Example: "10 % off the first order"
   */
  coupon_name?: string;
  /**
   * What it takes off the whole cart, positive.
   * Example: 19.99
   */
  discount?: number;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CouponDenied {
  /**
   * The code. Codes made for one person are personal data: don't make those.
   * Example: "WELCOME10"
   */
  coupon_id: string;
  /**
   * Magento's quote id
   * Example: "55213"
   */
  cart_id?: string;
  /**
   * Public order number where there is one already
   */
  order_id?: string;
  coupon_name?: string;
  /**
   * Why
   */
  reason: 'invalid' | 'expired' | 'empty cart' | 'error';
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CouponRemoved {
  /**
   * The code. Codes made for one person are personal data: don't make those.
   * Example: "WELCOME10"
   */
  coupon_id: string;
  /**
   * Magento's quote id
   * Example: "55213"
   */
  cart_id?: string;
  /**
   * Public order number where there is one already
   */
  order_id?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  coupon_name?: string;
  /**
   * What it had taken off the whole cart, positive.
   * Example: 19.99
   */
  discount?: number;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CheckoutStarted {
  /**
   * Magento's quote id, also the `cart_id` of the cart's events
   * Example: "55213"
   */
  checkout_id?: string;
  /**
   * Where the shop reserves the order number this early
   */
  order_id?: string;
  /**
   * The website that sells
   * Example: "Acme Germany"
   */
  affiliation?: string;
  /**
   * What the cart comes to, tax included, after coupons; shipping where it is known already. GA4 reads this one.
   * Example: 19.99
   */
  value: number;
  /**
   * The same without tax and shipping.
   * Example: 19.99
   */
  revenue?: number;
  /**
   * Shipping costs without tax.
   * Example: 19.99
   */
  shipping?: number;
  /**
   * All taxes.
   * Example: 19.99
   */
  tax?: number;
  /**
   * What coupons and cart rules take off, positive.
   * Example: 19.99
   */
  discount?: number;
  /**
   * Example: "WELCOME10"
   */
  coupon?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  products: CartLine[];
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CheckoutStepViewed {
  /**
   * Example: "55213"
   */
  checkout_id: string;
  /**
   * 1 shipping, 2 payment, 3 review
   */
  step: number;
  /**
   * Carrier and method as Magento writes them.
   * Examples: "flatrate_flatrate", "dhl_express"
   */
  shipping_method?: string;
  /**
   * The method's code, never an account, card number or token.
   * Examples: "paypal_express", "banktransfer"
   */
  payment_method?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface CheckoutStepCompleted {
  /**
   * Example: "55213"
   */
  checkout_id: string;
  /**
   * 1 shipping, 2 payment, 3 review
   */
  step: number;
  /**
   * Carrier and method as Magento writes them.
   * Examples: "flatrate_flatrate", "dhl_express"
   */
  shipping_method?: string;
  /**
   * The method's code, never an account, card number or token.
   * Examples: "paypal_express", "banktransfer"
   */
  payment_method?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface PaymentInfoEntered {
  /**
   * Example: "55213"
   */
  checkout_id: string;
  order_id?: string;
  step?: number;
  /**
   * Carrier and method as Magento writes them.
   * Examples: "flatrate_flatrate", "dhl_express"
   */
  shipping_method?: string;
  /**
   * The method's code, never an account, card number or token.
   * Examples: "paypal_express", "banktransfer"
   */
  payment_method: string;
  /**
   * What is to be paid, tax and shipping included, after coupons.
   * Example: 19.99
   */
  value: number;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  products: CartLine[];
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface OrderCompleted {
  /**
   * The public order number
   * Example: "000000123"
   */
  order_id: string;
  /**
   * Store id and order number, unique in this shop
   * Example: "1-000000123"
   */
  order_uid: string;
  /**
   * Magento's quote id, which joins the order to its checkout
   * Example: "55213"
   */
  checkout_id?: string;
  /**
   * The website that sold
   * Example: "Acme Germany"
   */
  affiliation?: string;
  /**
   * After coupons, without tax and shipping. Order currency.
   * Example: 19.99
   */
  subtotal?: number;
  /**
   * What the shopper pays in all, tax and shipping included, after coupons. Order currency. GA4 reads this one.
   * Example: 19.99
   */
  total: number;
  /**
   * After coupons, without tax and shipping. Order currency.
   * Example: 19.99
   */
  revenue: number;
  /**
   * Shipping costs without tax. Order currency.
   * Example: 19.99
   */
  shipping?: number;
  /**
   * All taxes, those on shipping included. Order currency.
   * Example: 19.99
   */
  tax?: number;
  /**
   * What coupons and cart rules took off, positive. Order currency.
   * Example: 19.99
   */
  discount?: number;
  /**
   * Example: "WELCOME10"
   */
  coupon?: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * One for each line; what belongs to a bundle is in the bundle's line.
   */
  products: OrderLine[];
  /**
   * The method's code, never an account, card number or token.
   * Examples: "paypal_express", "banktransfer"
   */
  payment_method?: string;
  /**
   * Carrier and method as Magento writes them.
   * Examples: "flatrate_flatrate", "dhl_express"
   */
  shipping_method?: string;
  /**
   * Of the trimmed, lower-case e-mail address
   * Needs consent: marketing.
   * Example: "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b"
   */
  email_sha256?: string;
  /**
   * Of the number's digits with country code
   * Needs consent: marketing.
   * Example: "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b"
   */
  phone_sha256?: string;
  /**
   * Meta's click id, as the `_fbc` cookie has it
   * Needs consent: marketing.
   */
  fbc?: string;
  /**
   * Meta's browser id, as the `_fbp` cookie has it
   * Needs consent: marketing.
   */
  fbp?: string;
  /**
   * Code of the Magento store view
   * Examples: "de_de", "us_en"
   */
  store_view?: string;
  /**
   * The plan's market, which decides the consent model
   */
  market?: 'de' | 'us';
}

export interface OrderCompletedContext {
  traits?: Contact;
  ga?: GoogleIds;
  [name: string]: unknown;
}

/**
 * What is known of a customer. The browser sends it on sign-in, the server on orders and changes of the profile.
 */
export interface IdentifyEntry extends EntryOptions {
  type: 'identify';
  userId?: string;
  traits?: Identify;
}

/**
 * The front page.
 */
export interface HomePageEntry extends EntryOptions {
  type: 'page';
  name: 'Home';
  properties?: HomePage;
}

/**
 * A category with its products.
 */
export interface CategoryPageEntry extends EntryOptions {
  type: 'page';
  name: 'Category';
  category?: 'Catalog';
  properties?: CategoryPage;
}

/**
 * A product's page.
 */
export interface ProductPageEntry extends EntryOptions {
  type: 'page';
  name: 'Product';
  category?: 'Catalog';
  properties?: ProductPage;
}

/**
 * What a search found.
 */
export interface SearchResultsPageEntry extends EntryOptions {
  type: 'page';
  name: 'Search Results';
  category?: 'Catalog';
  properties?: SearchResultsPage;
}

/**
 * The cart's own page, not the small cart in the header.
 */
export interface CartPageEntry extends EntryOptions {
  type: 'page';
  name: 'Cart';
  category?: 'Checkout';
  properties?: CartPage;
}

/**
 * The checkout. Its steps are events.
 */
export interface CheckoutPageEntry extends EntryOptions {
  type: 'page';
  name: 'Checkout';
  category?: 'Checkout';
  properties?: CheckoutPage;
}

/**
 * The page after an order. It says nothing about revenue; `Order Completed` does.
 */
export interface OrderConfirmationPageEntry extends EntryOptions {
  type: 'page';
  name: 'Order Confirmation';
  category?: 'Checkout';
  properties?: OrderConfirmationPage;
}

/**
 * Any page of the customer's account.
 */
export interface AccountPageEntry extends EntryOptions {
  type: 'page';
  name: 'Account';
  category?: 'Account';
  properties?: AccountPage;
}

/**
 * Every other page, such as the imprint or a guide.
 */
export interface ContentPageEntry extends EntryOptions {
  type: 'page';
  name: 'Content';
  properties?: ContentPage;
}

/**
 * Joins what a visitor did before signing up to the new customer. Only the browser knows both.
 */
export interface AliasEntry extends EntryOptions {
  type: 'alias';
  userId: string;
  previousId?: string;
}

/**
 * A search was run. Once a search, not once a page of its results.
 * Example: {"query":"blue mug","results":12}
 */
export interface ProductsSearchedEntry extends EntryOptions {
  type?: 'track';
  event: 'Products Searched';
  properties: ProductsSearched;
}

/**
 * A list of products was shown, a category, search results or a row of recommendations.
 * Example: {"list_id":"23","category":"Kitchen/Mugs","currency":"EUR","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"position":1},{"product_id":"1843","sku":"ACM-CUP","name":"Enamel cup","price":9.9,"position":2}]}
 */
export interface ProductListViewedEntry extends EntryOptions {
  type?: 'track';
  event: 'Product List Viewed';
  properties: ProductListViewed;
}

/**
 * A list was narrowed or sorted by the shopper.
 * Example: {"list_id":"23","filters":[{"type":"color","value":"blue"}],"sorts":[{"type":"price","value":"asc"}],"currency":"EUR","products":[]}
 */
export interface ProductListFilteredEntry extends EntryOptions {
  type?: 'track';
  event: 'Product List Filtered';
  properties: ProductListFiltered;
}

/**
 * At least half of a banner or teaser was in view for a second.
 * Example: {"promotion_id":"advent-2026","name":"Advent offers","position":"home_top"}
 */
export interface PromotionViewedEntry extends EntryOptions {
  type?: 'track';
  event: 'Promotion Viewed';
  properties: PromotionViewed;
}

/**
 * A banner or teaser was clicked.
 * Example: {"promotion_id":"advent-2026","name":"Advent offers","position":"home_top"}
 */
export interface PromotionClickedEntry extends EntryOptions {
  type?: 'track';
  event: 'Promotion Clicked';
  properties: PromotionClicked;
}

/**
 * A product was chosen from a list.
 * Example: {"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"position":1,"list_id":"23","currency":"EUR"}
 */
export interface ProductClickedEntry extends EntryOptions {
  type?: 'track';
  event: 'Product Clicked';
  properties: ProductClicked;
}

/**
 * A product's page was opened.
 * Example: {"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"value":14.9,"currency":"EUR","availability":"in stock"}
 */
export interface ProductViewedEntry extends EntryOptions {
  type?: 'track';
  event: 'Product Viewed';
  properties: ProductViewed;
}

/**
 * A product was recommended to somebody.
 * Example: {"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"currency":"EUR","share_via":"whatsapp"}
 */
export interface ProductSharedEntry extends EntryOptions {
  type?: 'track';
  event: 'Product Shared';
  properties: ProductShared;
}

/**
 * A product was put into the cart, or more of it.
 * Example: {"cart_id":"55213","product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":2,"value":29.8,"currency":"EUR"}
 */
export interface ProductAddedEntry extends EntryOptions {
  type?: 'track';
  event: 'Product Added';
  properties: ProductAdded;
}

/**
 * A product was taken out of the cart, or some of it.
 * Example: {"cart_id":"55213","product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":1,"currency":"EUR"}
 */
export interface ProductRemovedEntry extends EntryOptions {
  type?: 'track';
  event: 'Product Removed';
  properties: ProductRemoved;
}

/**
 * The cart was looked at, on its page or in the header.
 * Example: {"cart_id":"55213","currency":"EUR","value":29.8,"products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":2}]}
 */
export interface CartViewedEntry extends EntryOptions {
  type?: 'track';
  event: 'Cart Viewed';
  properties: CartViewed;
}

/**
 * A coupon code was sent off. Whether it holds, the next event tells.
 * Example: {"coupon_id":"WELCOME10","cart_id":"55213"}
 */
export interface CouponEnteredEntry extends EntryOptions {
  type?: 'track';
  event: 'Coupon Entered';
  properties: CouponEntered;
}

/**
 * A coupon took effect on the cart.
 * Example: {"coupon_id":"WELCOME10","cart_id":"55213","discount":2.98,"currency":"EUR"}
 */
export interface CouponAppliedEntry extends EntryOptions {
  type?: 'track';
  event: 'Coupon Applied';
  properties: CouponApplied;
}

/**
 * A coupon was refused.
 * Example: {"coupon_id":"SUMMER25","cart_id":"55213","reason":"expired"}
 */
export interface CouponDeniedEntry extends EntryOptions {
  type?: 'track';
  event: 'Coupon Denied';
  properties: CouponDenied;
}

/**
 * The shopper took a coupon back.
 * Example: {"coupon_id":"WELCOME10","cart_id":"55213","currency":"EUR"}
 */
export interface CouponRemovedEntry extends EntryOptions {
  type?: 'track';
  event: 'Coupon Removed';
  properties: CouponRemoved;
}

/**
 * The checkout was opened, or an express button pressed.
 * Example: {"checkout_id":"55213","value":29.8,"currency":"EUR","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":2}]}
 */
export interface CheckoutStartedEntry extends EntryOptions {
  type?: 'track';
  event: 'Checkout Started';
  properties: CheckoutStarted;
}

/**
 * A step of the checkout came into view.
 * Example: {"checkout_id":"55213","step":1}
 */
export interface CheckoutStepViewedEntry extends EntryOptions {
  type?: 'track';
  event: 'Checkout Step Viewed';
  properties: CheckoutStepViewed;
}

/**
 * A step of the checkout was left forwards.
 * Example: {"checkout_id":"55213","step":1,"shipping_method":"flatrate_flatrate"}
 */
export interface CheckoutStepCompletedEntry extends EntryOptions {
  type?: 'track';
  event: 'Checkout Step Completed';
  properties: CheckoutStepCompleted;
}

/**
 * A payment method was chosen and its form filled in.
 * Example: {"checkout_id":"55213","payment_method":"banktransfer","value":34.7,"currency":"EUR","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":2}]}
 */
export interface PaymentInfoEnteredEntry extends EntryOptions {
  type?: 'track';
  event: 'Payment Info Entered';
  properties: PaymentInfoEntered;
}

/**
 * An order was placed. Once an order, whichever way it came in.
 * Once for each order_uid.
 * Example: {"order_id":"000000123","order_uid":"1-000000123","checkout_id":"55213","subtotal":22.54,"total":32.72,"revenue":22.54,"shipping":4.95,"tax":5.23,"discount":2.5,"coupon":"WELCOME10","currency":"EUR","payment_method":"banktransfer","shipping_method":"flatrate_flatrate","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","variant":"ACM-MUG-BLUE","price":12.52,"quantity":2,"discount":2.5}]}
 */
export interface OrderCompletedEntry extends EntryOptions {
  type?: 'track';
  event: 'Order Completed';
  properties: OrderCompleted;
  context?: OrderCompletedContext;
}

export type DataLayerEntry =
  | IdentifyEntry
  | HomePageEntry
  | CategoryPageEntry
  | ProductPageEntry
  | SearchResultsPageEntry
  | CartPageEntry
  | CheckoutPageEntry
  | OrderConfirmationPageEntry
  | AccountPageEntry
  | ContentPageEntry
  | AliasEntry
  | ProductsSearchedEntry
  | ProductListViewedEntry
  | ProductListFilteredEntry
  | PromotionViewedEntry
  | PromotionClickedEntry
  | ProductClickedEntry
  | ProductViewedEntry
  | ProductSharedEntry
  | ProductAddedEntry
  | ProductRemovedEntry
  | CartViewedEntry
  | CouponEnteredEntry
  | CouponAppliedEntry
  | CouponDeniedEntry
  | CouponRemovedEntry
  | CheckoutStartedEntry
  | CheckoutStepViewedEntry
  | CheckoutStepCompletedEntry
  | PaymentInfoEnteredEntry
  | OrderCompletedEntry;

export type Choice = 'granted' | 'denied' | 'undecided';
export type Choices = { [category in 'analytics' | 'marketing']?: Choice };

declare global {
  interface Window {
    acmeStoreDataLayer?: DataLayerEntry[];
  }
  interface DocumentEventMap {
    /** An entry is about to be handed to Segment: change `detail`, or refuse it by `preventDefault()`. */
    'acme_tracking:event': CustomEvent<DataLayerEntry>;
    /** Tells a choice, where no adapter does. */
    'acme_tracking:consent': CustomEvent<Choices>;
    /** Parts of the page were replaced: lists and promotions are looked for again. */
    'acme_tracking:refresh': Event;
  }
}
