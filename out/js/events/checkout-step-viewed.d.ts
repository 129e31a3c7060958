// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

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

/**
 * A step of the checkout came into view.
 * Example: {"checkout_id":"55213","step":1}
 */
export declare const checkoutStepViewed: Token<'track', CheckoutStepViewed>;
