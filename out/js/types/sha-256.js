// SPDX-License-Identifier: 0BSD
import { all, string } from '../runtime/check.js';
import { pattern } from '../runtime/rules.js';

const $pattern1 = /^[0-9a-f]{64}$/u;
const $value = all(string, pattern($pattern1));

export { $value as checkSha256 };
