// SPDX-License-Identifier: 0BSD

/** Its digits alone; null where there are none. */
export function digits(value) {
  return String(value).replace(/[^0-9]+/g, '') || null;
}
