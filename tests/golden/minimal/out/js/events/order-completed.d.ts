// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';
import type { Line } from '../types/line.js';

export interface OrderCompleted {
  /**
   * Example: "1001"
   */
  order_id: string;
  products: Line[];
  /**
   * Needs consent: analytics.
   */
  email?: string;
}

/**
 * An order was placed.
 * Once for each order_id.
 */
export declare const orderCompleted: Token<'track', OrderCompleted>;
