// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';
import type { CartLine } from '../types/cart-line.js';

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

/**
 * The cart was looked at, on its page or in the header.
 * Example: {"cart_id":"55213","currency":"EUR","value":29.8,"products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":2}]}
 */
export declare const cartViewed: Token<'track', CartViewed>;
