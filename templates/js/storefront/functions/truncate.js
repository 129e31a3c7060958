// SPDX-License-Identifier: 0BSD

/** At most so many characters. */
export function truncate(value, length) {
  return Array.from(String(value)).slice(0, length).join('');
}
