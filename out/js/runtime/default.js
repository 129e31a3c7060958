// SPDX-License-Identifier: 0BSD
//
// One client for a page, for code that has none at hand. In the browser only: on a server a client of the module would leak one
// shopper's consent to the next, so there nothing is sent, and that is counted.

import { createTracking } from './client.js';

let tracking;
let missed = 0;

/** Makes the page's client. Undefined on a server. */
export function start(options) {
  if (typeof window !== 'undefined') tracking = createTracking(options);
  return tracking;
}

/** Sends by the page's client. */
export function send(token, payload, more) {
  if (tracking) return tracking.send(token, payload, more);
  missed++;
  return { decision: 'drop', reason: typeof window === 'undefined' ? 'disabled' : 'no_client' };
}

/** How many calls came where there was no client. */
export function unsent() {
  return missed;
}
