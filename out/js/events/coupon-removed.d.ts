// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

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

/**
 * The shopper took a coupon back.
 * Example: {"coupon_id":"WELCOME10","cart_id":"55213","currency":"EUR"}
 */
export declare const couponRemoved: Token<'track', CouponRemoved>;
