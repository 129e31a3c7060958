// SPDX-License-Identifier: 0BSD

/** With the other sign. */
export function negate(value) {
  return 0 - value;
}
