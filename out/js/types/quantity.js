// SPDX-License-Identifier: 0BSD
import { all, number } from '../runtime/check.js';
import { above } from '../runtime/rules.js';

const $value = all(number, above(0));

export { $value as checkQuantity };
