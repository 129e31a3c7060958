// SPDX-License-Identifier: 0BSD

import type { AnyToken, ConsentState, ContextOf, Identity, PayloadOf, Result, Violation } from './types.js';

/** Anything with analytics.js's methods. */
export interface Analytics {
  track(event: string, properties?: any, options?: any): unknown;
  identify(id?: any, traits?: any, options?: any): unknown;
  page(category?: any, name?: any, properties?: any, options?: any): unknown;
  group(id?: any, traits?: any, options?: any): unknown;
  alias(to: any, from?: any, options?: any): unknown;
}

export interface SendOptions<C = unknown> extends Identity {
  context?: C;
  messageId?: string;
}

/** A call of a token. One without required members needs no payload. */
export type Method<P, C> = {} extends P
  ? (payload?: P, options?: SendOptions<C>) => Result
  : (payload: P, options?: SendOptions<C>) => Result;

export interface TrackingOptions {
  analytics: Analytics | (() => Analytics | undefined | null);
  consent?: () => ConsentState | undefined;
  common?: Record<string, unknown>;
  environment?: string;
  /** report: send and tell; drop: don't send; raise: throw; off: don't check. */
  mode?: 'report' | 'drop' | 'raise' | 'off';
  onViolation?: (violations: Violation[]) => void;
  now?: () => number;
}

export interface Tracking {
  send<K extends AnyToken>(
    token: {} extends PayloadOf<K> ? K : never,
    payload?: PayloadOf<K>,
    options?: SendOptions<ContextOf<K>>,
  ): Result;
  send<K extends AnyToken>(token: K, payload: PayloadOf<K>, options?: SendOptions<ContextOf<K>>): Result;
  /** Tokens as typed methods. */
  with<T extends Record<string, AnyToken>>(tokens: T): { [K in keyof T]: Method<PayloadOf<T[K]>, ContextOf<T[K]>> };
}

export declare function createTracking(options: TrackingOptions): Tracking;
