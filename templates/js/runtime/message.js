// SPDX-License-Identifier: 0BSD
//
// From a call to a Segment message. Pure: the same request gives the same result.

import { has } from './check.js';
import { integrations, lowest, preferences } from './consent.js';
import { put, snapshot } from './snapshot.js';
import { uuid5 } from './uuid.js';

const IDS = ['userId', 'anonymousId', 'groupId', 'previousId'];

/**
 * Removes members whose consent is missing. `gates` are states: lists of [name, next state, categories]; a name of 0 stands for every
 * item or member. State 0 is the payload's.
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

/** The id of a call that may only count once; undefined where a key has no usable value. */
export function onceId(plan, token, payload, environment) {
  const values = token.once.map((name) => (has(payload, name) ? payload[name] : undefined));
  if (!values.every((v) => typeof v === 'string' || Number.isSafeInteger(v))) return undefined;
  const space = environment && environment !== 'production' ? uuid5(plan.namespace, environment) : plan.namespace;
  return uuid5(space, JSON.stringify([token.name, ...values.map(String)]));
}

/** Caller's values under the call's own. */
function merged(below, above) {
  const all = snapshot(below) || {};
  const own = snapshot(above) || {};
  for (const name of Object.keys(own)) put(all, name, own[name]);
  return all;
}

/** {decision, reason?, message?} of a request for a planned call. */
export function compose(plan, token, request) {
  const { consent, identity = {}, channel } = request;
  const browser = channel === 'browser';
  const payload = merged(request.common, request.payload);
  const id = request.messageId || (token.once && onceId(plan, token, payload, request.environment)) || request.newId;
  const allowed = lowest(plan, consent, token.consent || plan.consent);
  if (allowed < 2) {
    if (allowed && browser) return { decision: 'hold' };
    return { decision: 'drop', reason: allowed ? 'consent_undecided' : 'consent_denied' };
  }
  const context = snapshot(request.context) || {};
  const permitted = (categories) => lowest(plan, consent, categories) > 1;
  if (token.gates) gate(payload, token.gates, permitted);
  if (token.contextGates) gate(context, token.contextGates, permitted);
  context.consent = { categoryPreferences: preferences(plan, consent) };
  const protocols = {};
  if (token.version) protocols.event_version = request.version || token.version;
  if (plan.stamp) {
    protocols.plan_version = plan.version;
    protocols.plan_digest = plan.digest;
  }
  if (Object.keys(protocols).length) context.protocols = Object.assign({}, context.protocols, protocols);
  const message = { type: token.type };
  if (token.type === 'track') message.event = token.name;
  if (token.type === 'page') {
    message.name = token.name;
    if (token.category) message.category = token.category;
  }
  if (token.type === 'track' || token.type === 'page') message.properties = payload;
  else if (token.type !== 'alias') message.traits = payload;
  for (const name of IDS) if (typeof identity[name] === 'string' && identity[name]) message[name] = identity[name];
  message.timestamp = new Date(Math.trunc(request.now)).toISOString();
  if (id) message.messageId = id;
  message.context = context;
  const off = integrations(plan, consent);
  if (off) message.integrations = off;
  return { decision: 'send', message };
}
