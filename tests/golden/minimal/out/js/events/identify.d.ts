// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

export interface Identify {
  plan?: 'free' | 'paid';
}

export declare const identify: Token<'identify', Identify>;
