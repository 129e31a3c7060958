// SPDX-License-Identifier: 0BSD
import type { Token } from '../runtime/types.js';

export interface HomePage {
  variant?: string | null;
}

export declare const homePage: Token<'page', HomePage>;
