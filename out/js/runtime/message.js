// SPDX-License-Identifier: 0BSD
//
// From a call to a Segment message. Pure: the same request gives the same result.

import { membersOf } from './check.js';
import { levels, told } from './consent.js';
import { consent as planned, destinations } from './plan.js';

/**
 * {decision, reason?, message?} of a request for a planned call in a browser. What the request holds is a copy already, and payload and
 * context are objects, see `copied`. Tokens bring what only some calls need: an id of their own, and what refines a message (see `gate.js`
 * and `versions.js`).
 */
export function compose(token, request) {
  const { payload = {}, context = {}, identity = {} } = request;
  const { consent = planned, ids = ['userId', 'anonymousId'] } = token;
  const found = levels(request.consent);
  const permitted = (names) => names.every((name) => found[name] > 1);
  if (!permitted(consent))
    return consent.every((name) => found[name]) ? { decision: 'hold' } : { decision: 'drop', reason: 'consent_denied' };
  const message = {
    type: token.type,
    ...token.body(token, payload),
    timestamp: new Date(request.now).toISOString(),
    context: { ...context, consent: { ...membersOf(context.consent), categoryPreferences: told(found) } },
  };
  for (const key of ids) if (typeof identity[key] === 'string' && identity[key]) message[key] = identity[key];
  const id = request.messageId || token.id?.(token, payload, request.environment);
  if (id) message.messageId = id;
  for (const [name, names] of destinations)
    if (!permitted(names)) message.integrations = { ...message.integrations, [name]: false };
  token.refine?.forEach((refine) => refine(message, permitted, request));
  return { decision: 'send', message };
}
