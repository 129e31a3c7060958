// SPDX-License-Identifier: 0BSD

import { string } from './string.js';

/** What a table has for it; null where it has nothing. */
export function map(value, table) {
  const key = string(value);
  return Object.hasOwn(table, key) ? table[key] : null;
}
