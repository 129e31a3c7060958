// SPDX-License-Identifier: 0BSD
//
// From a call to a Segment message. Pure: the same request gives the same result.

import { integrations, lowest, preferences } from './consent.js';
import { snapshot } from './snapshot.js';

// The ids that a message of a type carries.
const IDS = ['userId', 'anonymousId'];
const OTHER_IDS = { group: ['groupId', ...IDS], alias: ['previousId', 'userId'] };

/** {decision, reason?, message?} of a request for a planned call. */
export function compose(plan, token, request) {
  const { consent, identity = {}, channel } = request;
  const browser = channel === 'browser';
  // Spread, which defines members: assigning would set the prototype where one is called `__proto__`.
  const payload = { ...snapshot(request.common), ...snapshot(request.payload) };
  const id = request.messageId || (token.id && token.id(token, payload, request.environment)) || request.newId;
  const allowed = lowest(plan, consent, token.consent || plan.consent);
  if (allowed < 2) {
    if (allowed && browser) return { decision: 'hold' };
    return { decision: 'drop', reason: allowed ? 'consent_undecided' : 'consent_denied' };
  }
  const context = { ...snapshot(request.context) };
  const permitted = (categories) => lowest(plan, consent, categories) > 1;
  if (token.gates) token.gate(payload, token.gates, permitted);
  if (token.contextGates) token.gate(context, token.contextGates, permitted);
  context.consent = { categoryPreferences: preferences(plan, consent) };
  const { stamp } = plan;
  const version = token.version && { event_version: request.version || token.version };
  if (version || stamp) context.protocols = { ...context.protocols, ...version, ...stamp };
  const message = { type: token.type };
  if (token.type === 'track') message.event = token.name;
  if (token.type === 'page') {
    message.name = token.name;
    if (token.category) message.category = token.category;
  }
  if (token.type === 'track' || token.type === 'page') message.properties = payload;
  else if (token.type !== 'alias') message.traits = payload;
  const ids = OTHER_IDS[token.type] || IDS;
  for (const name of ids) if (typeof identity[name] === 'string' && identity[name]) message[name] = identity[name];
  message.timestamp = new Date(Math.trunc(request.now)).toISOString();
  if (id) message.messageId = id;
  message.context = context;
  const off = integrations(plan, consent);
  if (off) message.integrations = off;
  return { decision: 'send', message };
}
