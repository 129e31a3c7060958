// SPDX-License-Identifier: 0BSD
//
// Why a call is sent, held or dropped, in words that can be read.

import { level } from './consent.js';
import { compose } from './message.js';
import { settings } from './plan.js';
import { violations } from './validate.js';

const LEVELS = ['off', 'undecided', 'on'];

/** The whole decision for one call: its categories, their states, the rule and the result. Nothing is sent. */
export function explain(tracking, token, payload, more = {}) {
  const consent = tracking.consent();
  const needed = token.consent || settings.consent;
  const { userId, anonymousId, groupId, previousId, messageId, context, version } = more;
  const identity = { userId, anonymousId, groupId, previousId };
  const request = { payload, context, version, identity, consent, channel: 'browser', now: Date.now(), messageId };
  return {
    call: token.type,
    name: token.name,
    model: consent.model,
    gpc: consent.gpc,
    categories: needed.map((name) => ({
      name,
      choice: name === 'necessary' ? 'granted' : consent.preferences[name] || 'unknown',
      is: LEVELS[level(settings, consent, name)],
    })),
    violations: violations(token, payload, context, version),
    result: compose(settings, token, request),
  };
}
