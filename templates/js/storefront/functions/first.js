// SPDX-License-Identifier: 0BSD

/** The first of a list. */
export function first(value) {
  return value.length ? value[0] : null;
}
