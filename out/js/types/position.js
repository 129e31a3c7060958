// SPDX-License-Identifier: 0BSD
import { integer } from '../runtime/check.js';
import { min } from '../runtime/rules.js';

function $value(v, r, d, k) {
  return integer(v, r, d, k) && min(v, 1, r, d, k);
}

export { $value as checkPosition };
