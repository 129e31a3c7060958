// SPDX-License-Identifier: 0BSD

/** What consent platforms call the plan's categories, by platform. */
export declare const cmp: { readonly [platform: string]: { readonly [category: string]: unknown } };
