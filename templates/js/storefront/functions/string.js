// SPDX-License-Identifier: 0BSD

/** As text: 5 for 5.0, true for true. Numbers have at most 15 digits, as the server writes them. */
export function string(value) {
  return typeof value === 'number' ? String(Number(value.toPrecision(15)) || 0) : String(value);
}
