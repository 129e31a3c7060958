// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';
import type { CartLine } from '../types/cart-line.js';

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

/**
 * The checkout was opened, or an express button pressed.
 * Example: {"checkout_id":"55213","value":29.8,"currency":"EUR","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":2}]}
 */
export declare const checkoutStarted: Token<'track', CheckoutStarted>;
