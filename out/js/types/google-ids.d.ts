// SPDX-License-Identifier: 0BSD
import type { Check } from '../runtime/types.js';

export interface GoogleIds {
  /**
   * Needs consent: analytics.
   * Example: "1098115397.1795440512"
   */
  client_id?: string;
  /**
   * Of the session in which the order was placed
   * Needs consent: analytics.
   * Example: "1795440512"
   */
  session_id?: string;
}

/** Checks a value of the named type. */
export declare const checkGoogleIds: Check;
