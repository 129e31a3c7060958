// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

export interface PromotionClicked {
  /**
   * Example: "advent-2026"
   */
  promotion_id: string;
  /**
   * Example: "Advent offers"
   */
  name: string;
  /**
   * Example: "advent_hero_wide"
   */
  creative?: string;
  /**
   * Where on the page
   * Example: "home_top"
   */
  position?: string;
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
 * A banner or teaser was clicked.
 * Example: {"promotion_id":"advent-2026","name":"Advent offers","position":"home_top"}
 */
export declare const promotionClicked: Token<'track', PromotionClicked>;
