// SPDX-License-Identifier: 0BSD

import type { Method, Tracking, TrackingOptions } from './client.js';
import type { AnyToken, ContextOf, PayloadOf } from './types.js';

export declare function start(options: TrackingOptions): Tracking | undefined;
export declare const send: Tracking['send'];
/** Tokens as bare functions of the page's client, which may be made before the client is: on a server they do nothing and count. */
export declare function functions<T extends Record<string, AnyToken>>(
  tokens: T,
): { [K in keyof T]: Method<PayloadOf<T[K]>, ContextOf<T[K]>> };
/** The calls that came where there was no client: on a server `disabled`, in a browser `no_client`. */
export declare function unsent(): { [call: string]: { [reason: string]: number } };
