// SPDX-License-Identifier: 0BSD
import { string } from '../runtime/check.js';
import { pattern } from '../runtime/rules.js';

const $pattern1 = /^[A-Z]{3}$/u;

function $value(v, r, d, k) {
  return string(v, r, d, k) && pattern(v, $pattern1, r, d, k);
}

export { $value as checkCurrency };
