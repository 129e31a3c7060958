// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';
import type { CartLine } from '../types/cart-line.js';

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

/**
 * A payment method was chosen and its form filled in.
 * Example: {"checkout_id":"55213","payment_method":"banktransfer","value":34.7,"currency":"EUR","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"quantity":2}]}
 */
export declare const paymentInfoEntered: Token<'track', PaymentInfoEntered>;
