// SPDX-License-Identifier: 0BSD
import { number } from '../runtime/check.js';
import { above } from '../runtime/rules.js';

function $value(v, r, d, k) {
  return number(v, r, d, k) && above(v, 0, r, d, k);
}

export { $value as checkQuantity };
