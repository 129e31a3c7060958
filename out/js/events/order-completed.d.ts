// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';
import type { Contact } from '../types/contact.js';
import type { GoogleIds } from '../types/google-ids.js';
import type { OrderLine } from '../types/order-line.js';

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
 * An order was placed. Once an order, whichever way it came in.
 * Once for each order_uid.
 * Example: {"order_id":"000000123","order_uid":"1-000000123","checkout_id":"55213","subtotal":22.54,"total":32.72,"revenue":22.54,"shipping":4.95,"tax":5.23,"discount":2.5,"coupon":"WELCOME10","currency":"EUR","payment_method":"banktransfer","shipping_method":"flatrate_flatrate","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","variant":"ACM-MUG-BLUE","price":12.52,"quantity":2,"discount":2.5}]}
 */
export declare const orderCompleted: Token<'track', OrderCompleted, OrderCompletedContext>;
