// SPDX-License-Identifier: 0BSD

/** How many a list has. */
export function count(value) {
  return value.length;
}
