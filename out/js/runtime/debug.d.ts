// SPDX-License-Identifier: 0BSD

import type { SendOptions, Tracking } from './client.js';
import type { AnyToken, CallType, Choice, ConsentModel, PayloadOf, Result, Violation } from './types.js';

export interface Explanation {
  call: CallType;
  name: string;
  model: ConsentModel;
  gpc?: boolean;
  categories: { name: string; choice: Choice; is: 'on' | 'undecided' | 'off' }[];
  violations: Violation[];
  result: Result;
}

export declare function explain<K extends AnyToken>(
  tracking: Tracking,
  token: K,
  payload?: PayloadOf<K>,
  options?: SendOptions,
): Explanation;
export declare function overlay(tracking: Tracking, options?: { keep?: number }): () => void;
export declare const places: { readonly [call: string]: string };
