// SPDX-License-Identifier: 0BSD

/** In upper case. */
export function upper(value) {
  return String(value).toUpperCase();
}
