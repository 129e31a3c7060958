// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

export interface HomePage {
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
 * The front page.
 */
export declare const homePage: Token<'page', HomePage>;
