// SPDX-License-Identifier: 0BSD
//
// One client for a page, for code that has none at hand. In the browser only: on a server a client of the module would leak one
// shopper's consent to the next, so there nothing is sent, and that is counted.

import { createTracking } from './client.js';

let tracking;
const missed = {};

/** Makes the page's client. Undefined on a server. */
export function start(options) {
  if (typeof window !== 'undefined') tracking = createTracking(options);
  return tracking;
}

/** Sends by the page's client. */
export function send(token, payload, more) {
  if (tracking) return tracking.send(token, payload, more);
  const reason = typeof window === 'undefined' ? 'disabled' : 'no_client';
  const name = token.name || token.type;
  missed[name] = { ...missed[name], [reason]: ((missed[name] || {})[reason] || 0) + 1 };
  return { decision: 'drop', reason };
}

/** Tokens as bare functions, which may be made before the client is. */
export function functions(tokens) {
  return Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, (...call) => send(token, ...call)]));
}

/** The calls that came where there was no client, counted as a client counts. */
export function unsent() {
  return JSON.parse(JSON.stringify(missed));
}
