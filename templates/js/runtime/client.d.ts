// SPDX-License-Identifier: 0BSD

import type { CallType, ConsentState, Identity, Result, Token, Violation } from './types.js';

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

/** A call without required members needs no argument. */
export type Arguments<P, C> = {} extends P
  ? [payload?: P, options?: SendOptions<C>]
  : [payload: P, options?: SendOptions<C>];

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
  send<P, C>(token: Token<CallType, P, C>, ...rest: Arguments<P, C>): Result;
  /** Tokens as typed methods. */
  with<T extends Record<string, Token>>(
    tokens: T,
  ): { [K in keyof T]: T[K] extends Token<CallType, infer P, infer C> ? (...rest: Arguments<P, C>) => Result : never };
}

export declare function createTracking(options: TrackingOptions): Tracking;
