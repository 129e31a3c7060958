// SPDX-License-Identifier: 0BSD
import { all, string } from '../runtime/check.js';
import { pattern } from '../runtime/rules.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $value = all(string, pattern($pattern1));

export { $value as checkCurrency };
