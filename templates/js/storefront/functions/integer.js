// SPDX-License-Identifier: 0BSD

import { number } from './number.js';
import { round } from './round.js';

/** As a whole number, halves away from zero; null where it is no number. */
export function integer(value) {
  const found = number(value);
  return found === null ? null : round(found, 0);
}
