// SPDX-License-Identifier: 0BSD
import type { Check } from '../runtime/types.js';

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

/** Checks a value of the named type. */
export declare const checkCartLine: Check;
