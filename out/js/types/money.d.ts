// SPDX-License-Identifier: 0BSD
import type { Check } from '../runtime/types.js';

/** Checks a value of the named type. */
export declare const checkMoney: Check;
