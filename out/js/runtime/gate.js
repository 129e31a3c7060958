// SPDX-License-Identifier: 0BSD

import { has } from './check.js';

/**
 * Removes members whose consent is missing. `gates` are states: lists of [name, next state, categories]; a name of 0 stands for every
 * item or member. State 0 is the payload's. Tokens with such members carry this function, others don't.
 */
export function gate(value, gates, permitted, state = 0) {
  for (const [name, next, categories] of gates[state]) {
    const named = !Array.isArray(value) && has(value, name) ? [name] : [];
    for (const key of name === 0 ? Object.keys(value) : named) {
      const inner = value[key];
      if (categories && !permitted(categories)) delete value[key];
      else if (next && typeof inner === 'object' && inner !== null) gate(inner, gates, permitted, next);
    }
  }
}
