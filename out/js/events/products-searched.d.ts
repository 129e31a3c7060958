// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

export interface ProductsSearched {
  /**
   * What was typed. Shoppers type anything, so the storefront masks what looks like an e-mail address.
   * Example: "blue mug"
   */
  query: string;
  /**
   * How many products were found
   */
  results?: number;
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
 * A search was run. Once a search, not once a page of its results.
 * Example: {"query":"blue mug","results":12}
 */
export declare const productsSearched: Token<'track', ProductsSearched>;
