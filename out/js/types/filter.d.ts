// SPDX-License-Identifier: 0BSD
import type { Check } from '../runtime/types.js';

export interface Filter {
  /**
   * What is filtered by
   * Examples: "price", "color"
   */
  type: string;
  /**
   * Examples: "10-20", "blue"
   */
  value: string;
}

/** Checks a value of the named type. */
export declare const checkFilter: Check;
