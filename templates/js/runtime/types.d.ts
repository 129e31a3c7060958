// SPDX-License-Identifier: 0BSD

export type CallType = 'track' | 'identify' | 'page' | 'group' | 'alias';
export type Choice = 'granted' | 'denied' | 'undecided' | 'unknown';
export type ConsentModel = 'opt-in' | 'opt-out';
export type Reason =
  | 'consent_denied'
  | 'consent_undecided'
  | 'hold_overflow'
  | 'withdrawn'
  | 'not_loaded'
  | 'invalid'
  | 'too_large'
  | 'duplicate'
  | 'queue_full'
  | 'http_4xx'
  | 'retries_exhausted'
  | 'shutdown'
  | 'disabled'
  | 'no_client';

/** A rule of the plan that a payload breaks. Only errors make it invalid. */
export interface Violation {
  call: CallType;
  name: string;
  /** JSON Pointer from the message's root, like `/properties/products/0/price`. */
  path: string;
  rule: string;
  message: string;
  severity: 'error' | 'warning';
}

/** What is known of a visitor's choice. Categories that are missing are unknown. */
export interface ConsentState {
  model: ConsentModel;
  gpc?: boolean;
  preferences: { readonly [category: string]: Choice };
}

export interface Identity {
  userId?: string;
  anonymousId?: string;
  groupId?: string;
  previousId?: string;
}

export interface Request {
  call: CallType;
  name: string;
  payload?: unknown;
  common?: unknown;
  context?: unknown;
  version?: number;
  identity?: Identity;
  consent: ConsentState;
  channel: 'browser' | 'server';
  /** Milliseconds since 1970. */
  now: number;
  newId?: string;
  environment?: string;
  messageId?: string;
}

/** A Segment message. */
export interface Message {
  /** `reset` is no message: what `signOut` calls, as listeners and test doubles are told of it. */
  type: CallType | 'reset';
  event?: string;
  name?: string;
  category?: string;
  properties?: Record<string, unknown>;
  traits?: Record<string, unknown>;
  userId?: string;
  anonymousId?: string;
  groupId?: string;
  previousId?: string;
  timestamp: string;
  messageId?: string;
  context: Record<string, unknown>;
  integrations?: Record<string, false>;
}

export interface Result {
  decision: 'send' | 'hold' | 'drop';
  reason?: Reason;
  message?: Message;
}

/** The state of one validation. */
export interface Run {
  call: string;
  name: string;
  list: Violation[];
  bad: boolean;
}

export type Check = (value: unknown, run: Run, path: string) => boolean;

/** A planned call. `P` is the type of its properties or traits, `C` of its context. */
export interface Token<T extends CallType = CallType, P = unknown, C = unknown> {
  readonly type: T;
  readonly name: string;
  /** Only a type: no token has it. */
  readonly '~types'?: (payload: P, context: C) => void;
}

export type AnyToken = Token<CallType, any, any>;
export type PayloadOf<K extends AnyToken> = K extends Token<CallType, infer P, any> ? P : never;
export type ContextOf<K extends AnyToken> = K extends Token<CallType, any, infer C> ? C : never;
