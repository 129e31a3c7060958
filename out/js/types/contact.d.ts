// SPDX-License-Identifier: 0BSD
import type { Check } from '../runtime/types.js';

export interface Contact {
  /**
   * Needs consent: marketing.
   * Example: "ada@shop.example"
   */
  email?: string;
  /**
   * Needs consent: marketing.
   */
  phone?: string;
  [name: string]: unknown;
}

/** Checks a value of the named type. */
export declare const checkContact: Check;
