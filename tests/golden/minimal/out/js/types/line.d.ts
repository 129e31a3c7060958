// SPDX-License-Identifier: 0BSD
import type { Check } from '../runtime/types.js';

export interface Line {
  sku: string;
  price: number;
}

/** Checks a value of the named type. */
export declare const checkLine: Check;
