// SPDX-License-Identifier: 0BSD

import { string } from './string.js';

/** A list as one text. */
export function join(value, separator) {
  return value.map(string).join(separator);
}
