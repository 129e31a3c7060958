// SPDX-License-Identifier: 0BSD

/** The day of a time, in UTC. */
export function date(value) {
  return String(value).slice(0, 10) || null;
}
