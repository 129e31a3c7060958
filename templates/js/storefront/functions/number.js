// SPDX-License-Identifier: 0BSD

const NUMERIC = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** As a number; null where it is none. */
export function number(value) {
  return typeof value === 'boolean' || typeof value === 'number' || NUMERIC.test(value) ? Number(value) : null;
}
