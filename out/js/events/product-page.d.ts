// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

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

/**
 * A product's page.
 */
export declare const productPage: Token<'page', ProductPage>;
