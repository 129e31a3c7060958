// SPDX-License-Identifier: 0BSD
//
// Why a call is sent, held or dropped, in words that can be read.

import { levels } from './consent.js';
import { compose } from './message.js';
import { consent as planned } from './plan.js';
import { copied } from './snapshot.js';
import { violations } from './validate.js';

const LEVELS = ['off', 'undecided', 'on'];

/** The whole decision for one call: its categories, their states, the rule and the result. Nothing is sent. */
export function explain(tracking, token, values, more = {}) {
  const consent = tracking.consent();
  const found = levels(consent);
  const { context, version, messageId, ...identity } = more;
  const payload = tracking.common(token, values);
  const copies = { payload: copied(payload), context: copied(context) };
  const request = { ...copies, version, identity, consent, now: Date.now(), messageId };
  return {
    call: token.type,
    name: token.name,
    model: consent.model,
    gpc: consent.gpc,
    categories: (token.consent || planned).map((name) => ({
      name,
      choice: name === 'necessary' ? 'granted' : consent.preferences[name] || 'unknown',
      is: LEVELS[found[name]],
    })),
    violations: violations(token, payload, context, version),
    result: compose(token, request),
  };
}
