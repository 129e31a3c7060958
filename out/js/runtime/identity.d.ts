// SPDX-License-Identifier: 0BSD

import type { Tracking } from './client.js';
import type { AnyToken, PayloadOf, Token } from './types.js';

export declare function anonymousId(cookies?: string): string | undefined;

export interface IdentityHelpers<P> {
  signUp(userId: string, traits?: P): void;
  signIn(userId: string, traits?: P): void;
  signOut(): void;
}

export declare function identity<K extends AnyToken = Token>(
  tracking: Tracking,
  tokens?: { identify?: K; alias?: AnyToken },
): IdentityHelpers<PayloadOf<K>>;
