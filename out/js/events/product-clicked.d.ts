// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

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

/**
 * A product was chosen from a list.
 * Example: {"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"position":1,"list_id":"23","currency":"EUR"}
 */
export declare const productClicked: Token<'track', ProductClicked>;
