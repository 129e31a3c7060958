// SPDX-License-Identifier: 0BSD
import { all, string } from '../runtime/check.js';
import { longest } from '../runtime/rules.js';

const $value = all(string, longest(120));

export { $value as checkShippingMethod };
