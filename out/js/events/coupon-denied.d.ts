// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

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

/**
 * A coupon was refused.
 * Example: {"coupon_id":"SUMMER25","cart_id":"55213","reason":"expired"}
 */
export declare const couponDenied: Token<'track', CouponDenied>;
