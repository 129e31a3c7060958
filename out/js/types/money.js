// SPDX-License-Identifier: 0BSD
import { all, number } from '../runtime/check.js';
import { min } from '../runtime/rules.js';

const $value = all(number, min(0));

export { $value as checkMoney };
