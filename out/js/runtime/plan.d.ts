// SPDX-License-Identifier: 0BSD

import type { ConsentModel } from './types.js';

export declare const plan: {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly source: string;
  readonly generator: string;
  readonly namespace: string;
  readonly model: ConsentModel;
  readonly markets: { readonly [market: string]: ConsentModel };
  readonly categories: readonly { readonly name: string; readonly id?: string; readonly gpc?: 'deny' | 'default' }[];
};
