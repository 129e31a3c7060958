// SPDX-License-Identifier: 0BSD

import type { Loader } from './segment.js';
import type {
  AnyToken,
  CallType,
  Choice,
  ConsentModel,
  ConsentState,
  ContextOf,
  Identity,
  Message,
  PayloadOf,
  Reason,
  Result,
  Violation,
} from './types.js';

/** Anything with analytics.js's methods. */
export interface Analytics {
  track(event: string, properties?: any, options?: any): unknown;
  identify(id?: any, traits?: any, options?: any): unknown;
  page(category?: any, name?: any, properties?: any, options?: any): unknown;
  group(id?: any, traits?: any, options?: any): unknown;
  alias(to: any, from?: any, options?: any): unknown;
  reset?(): unknown;
}

export interface SendOptions<C = unknown> extends Identity {
  context?: C;
  /** The id that the server handed over for an event that it sends too. */
  messageId?: string;
  /** An older version of the event that the plan still accepts. */
  version?: number;
}

/** A call of a token. One without required members needs no payload. */
export type Method<P, C> = {} extends P
  ? (payload?: P, options?: SendOptions<C>) => Result
  : (payload: P, options?: SendOptions<C>) => Result;

export type Choices = { readonly [category: string]: Choice };

/**
 * A source of consent. It calls `update` with what it knows: once when the page is loaded, and on every change; `undecided` where the
 * visitor has not chosen. What it returns, if anything, is called when the page is shown again, to read anew what another tab changed.
 */
export type ConsentSource = (update: (choices: Choices) => void) => (() => void) | void;

export interface TrackingOptions {
  /** An analytics.js, or a function that finds one whenever it is needed. */
  analytics?: Analytics | (() => Analytics | undefined | null);
  /** Loads one, when consent allows it and not before: from `./segment`. */
  load?: Loader;
  /** Milliseconds after which loading has failed. 10,000 unless said. */
  timeout?: number;
  /** Without one, and without `preferences`, everything is unknown, and nothing is sent but what is necessary. */
  consent?: ConsentSource;
  preferences?: Choices;
  /** The plan's market, which says the consent model. */
  market?: string;
  model?: ConsentModel;
  /** Global Privacy Control; the browser's own unless said. */
  gpc?: boolean;
  /** What every call carries. */
  common?: Record<string, unknown> | (() => Record<string, unknown>);
  /** What calls say of the page they are made on: {path, referrer, search, title, url}, as they may leave it. */
  page?: (page: Record<string, string>) => Record<string, string>;
  /** Any name but `production` gives other message ids to `once` events. */
  environment?: string;
  /** report: send and tell; drop: don't send; raise: throw; off: don't check. */
  mode?: 'report' | 'drop' | 'raise' | 'off';
  /** The plan's file and line of each call, for listeners: from `./debug`. */
  places?: { readonly [call: string]: string };
  now?: () => number;
}

export interface TrackingEvent {
  /** `reset` is what `signOut` asks for in its turn; it is called, and no message. */
  call: CallType | 'reset';
  name: string;
  place?: string;
  reason?: Reason;
  message?: Message;
  violations?: Violation[];
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
  /** Tells the client a choice, where no source does. The first is what is known when the page is loaded; later ones are changes. */
  setConsent(choices: Choices): void;
  consent(): ConsentState;
  /** A payload with what all calls share (the option `common`), where the plan has it in this one. */
  common(token: AnyToken, payload?: unknown): unknown;
  /** How often each call was sent, held or dropped, and why. */
  counts(): { [call: string]: { [kindOrReason: string]: number } };
  /** How many calls wait for a choice, or for Segment. */
  waiting(): number;
  on(kind: 'sent' | 'hold' | 'drop' | 'violation', listener: (event: TrackingEvent) => void): Tracking;
  /** Told at once where it is known already, and on every change. */
  on(kind: 'consent', listener: (event: { preferences: { [category: string]: boolean } }) => void): Tracking;
  on(kind: 'error', listener: (event: { reason?: Reason; error?: unknown }) => void): Tracking;
  analytics(): Analytics | undefined;
}

export declare function createTracking(options: TrackingOptions): Tracking;
