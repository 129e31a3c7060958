// SPDX-License-Identifier: 0BSD
//
// What stands in for every check in a build with the condition `no-validators`.

export const check = undefined;
export const context = undefined;
export const previous = undefined;
export function refused() {}
