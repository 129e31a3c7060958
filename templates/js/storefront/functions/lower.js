// SPDX-License-Identifier: 0BSD

/** In lower case. */
export function lower(value) {
  return String(value).toLowerCase();
}
