// SPDX-License-Identifier: 0BSD

/** Without white space around it; empty text is none. */
export function trim(value) {
  return String(value).trim() || null;
}
