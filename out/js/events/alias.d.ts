// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

export type Alias = Record<string, never>;

/**
 * Joins what a visitor did before signing up to the new customer. Only the browser knows both.
 */
export declare const alias: Token<'alias', Alias>;
