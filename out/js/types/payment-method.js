// SPDX-License-Identifier: 0BSD
import { string } from '../runtime/check.js';
import { longest } from '../runtime/rules.js';

function $value(v, r, d, k) {
  return string(v, r, d, k) && longest(v, 64, r, d, k);
}

export { $value as checkPaymentMethod };
