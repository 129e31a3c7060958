// SPDX-License-Identifier: 0BSD
//
// From a call to a Segment message. Pure: the same request gives the same result.

import { membersOf } from './check.js';
import { levels, lowest, told } from './consent.js';

/**
 * {decision, reason?, message?} of a request for a planned call in a browser. What the request holds is a copy already, see `snapshot`.
 * Tokens bring what only some calls need: an id of their own, and what refines a message (see `gate.js` and `versions.js`).
 */
export function compose(plan, token, request) {
  const { identity = {} } = request;
  const found = levels(plan, request.consent || {});
  const permitted = (names) => lowest(found, names) > 1;
  const allowed = lowest(found, token.consent || plan.consent);
  if (allowed < 2) return allowed ? { decision: 'hold' } : { decision: 'drop', reason: 'consent_denied' };
  // Spread, which defines members: assigning would set the prototype where one is called `__proto__`.
  const values = { ...membersOf(request.common), ...membersOf(request.payload) };
  const context = membersOf(request.context);
  const message = {
    type: token.type,
    ...token.body(token, values),
    timestamp: new Date(request.now).toISOString(),
    context: { ...context, consent: { ...membersOf(context.consent), categoryPreferences: told(plan, found) } },
  };
  for (const key of token.ids || ['userId', 'anonymousId']) {
    if (typeof identity[key] === 'string' && identity[key]) message[key] = identity[key];
  }
  const id = request.messageId || token.id?.(token, values, request.environment);
  if (id) message.messageId = id;
  const off = plan.destinations.filter(([, names]) => !permitted(names));
  if (off.length && !token.isFree) message.integrations = Object.fromEntries(off.map(([name]) => [name, false]));
  token.refine?.forEach((refine) => refine(message, permitted, request));
  return { decision: 'send', message };
}
