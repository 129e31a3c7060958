// SPDX-License-Identifier: 0BSD
import type { Check } from '../runtime/types.js';

export interface Sort {
  /**
   * Examples: "price", "position"
   */
  type: string;
  value: 'asc' | 'desc';
}

/** Checks a value of the named type. */
export declare const checkSort: Check;
