// SPDX-License-Identifier: 0BSD

/** What a consent platform, or Segment, calls the plan's categories. */
type Ids = { readonly [category: string]: unknown };

export declare const segment: Ids;
export declare const onetrust: Ids;
export declare const cookiebot: Ids;
export declare const usercentrics: Ids;
export declare const didomi: Ids;
export declare const tcf: Ids;
export declare const google: Ids;
