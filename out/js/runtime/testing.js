// SPDX-License-Identifier: 0BSD
//
// A client for tests: everything is granted, nothing leaves, everything can be looked at.

import { createTracking } from './client.js';
import { plan } from './plan.js';

/** A client that keeps its messages. Options as for `createTracking`; `consent` or `preferences` replace the grant of everything. */
export function createTestTracking(options = {}) {
  const messages = [];
  const violations = [];
  const drops = [];
  const none = () => undefined;
  const analytics = { track: none, identify: none, page: none, group: none, alias: none, reset: none };
  const granted = Object.fromEntries(plan.categories.map(({ name }) => [name, 'granted']));
  const tracking = createTracking(Object.assign({ analytics, gpc: false, preferences: granted }, options));
  tracking.on('sent', ({ message }) => messages.push(message));
  tracking.on('violation', (event) => violations.push(...event.violations));
  tracking.on('drop', (event) => drops.push(event));
  return Object.assign(tracking, {
    messages,
    violations,
    drops,
    clear() {
      messages.length = violations.length = drops.length = 0;
    },
  });
}
