// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';
import type { Filter } from '../types/filter.js';
import type { ListedProduct } from '../types/listed-product.js';
import type { Sort } from '../types/sort.js';

export interface ProductListFiltered {
  list_id: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  category?: string;
  filters?: Filter[];
  sorts?: Sort[];
  /**
   * What was left; empty when nothing fits.
   */
  products: ListedProduct[];
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
 * A list was narrowed or sorted by the shopper.
 * Example: {"list_id":"23","filters":[{"type":"color","value":"blue"}],"sorts":[{"type":"price","value":"asc"}],"currency":"EUR","products":[]}
 */
export declare const productListFiltered: Token<'track', ProductListFiltered>;
