// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';
import type { ListedProduct } from '../types/listed-product.js';

export interface ProductListViewed {
  /**
   * Category id or the list's own name
   * Examples: "23", "upsell"
   */
  list_id: string;
  /**
   * An ISO 4217 code, upper case. The currency the shopper pays in, not the shop's base currency.
   * Examples: "EUR", "USD"
   */
  currency: string;
  /**
   * Path of the category
   * Example: "Kitchen/Mugs"
   */
  category?: string;
  /**
   * The products of this page of the list, in order.
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
 * A list of products was shown, a category, search results or a row of recommendations.
 * Example: {"list_id":"23","category":"Kitchen/Mugs","currency":"EUR","products":[{"product_id":"1842","sku":"ACM-MUG","name":"Enamel mug","price":14.9,"position":1},{"product_id":"1843","sku":"ACM-CUP","name":"Enamel cup","price":9.9,"position":2}]}
 */
export declare const productListViewed: Token<'track', ProductListViewed>;
