// SPDX-License-Identifier: 0BSD
import { number } from '../runtime/check.js';
import { min } from '../runtime/rules.js';

function $value(v, r, d, k) {
  return number(v, r, d, k) && min(v, 0, r, d, k);
}

export { $value as checkMoney };
