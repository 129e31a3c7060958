// SPDX-License-Identifier: 0BSD

/** Whether it is anything but false, 0, "0" and empty. */
export function boolean(value) {
  return value !== '0' && Boolean(value);
}
