// SPDX-License-Identifier: 0BSD

const shifted = (value, by) => Number(`${value}e${by}`);

/** To so many decimals, halves away from zero. By its digits: 1.005 is less than it looks. */
export function round(value, decimals) {
  const rounded = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  return Number.isNaN(rounded) ? value : Math.sign(value) * rounded || 0;
}
