// SPDX-License-Identifier: 0BSD
import { all, integer } from '../runtime/check.js';
import { min } from '../runtime/rules.js';

const $value = all(integer, min(1));

export { $value as checkPosition };
