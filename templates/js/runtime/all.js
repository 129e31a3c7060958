// SPDX-License-Identifier: 0BSD
//
// Calls by name, for code that doesn't know them when it is written. Importing one event never imports this.

import { compose } from './message.js';
import { holds, model as planned } from './plan.js';
import { copied } from './snapshot.js';
import { stray, violations } from './validate.js';

/** The calls that are known, by type and name. */
export function index(tokens, foreign) {
  const known = Object.values(tokens).map((token) => [key(token.type, token.name), token]);
  return { tokens: new Map(known), foreign: new Set(Object.keys(foreign)) };
}

function key(call, name) {
  return call === 'identify' || call === 'alias' ? call + ' ' : call + ' ' + name;
}

/** Every violation of a call by name. */
export function check(calls, { call, name, payload, context, version }) {
  const wanted = key(call, name);
  const token = calls.tokens.get(wanted);
  if (token) return violations(token, payload, context, version);
  return stray(call, wanted.slice(call.length + 1), calls.foreign.has(wanted));
}

/** A time in whole milliseconds since 1970, of the years 1 to 9999, which servers can write too; 0 where it is no finite number. */
function moment(now) {
  return Number.isFinite(now) ? Math.min(Math.max(Math.floor(now), -62135596800000), 253402300799999) : 0;
}

/** What becomes of a call by name. One that isn't in the plan is invalid. */
export function build(calls, request) {
  const { call, name, payload, common, context, newId } = request;
  const token = calls.tokens.get(key(call, name));
  if (!token) return { decision: 'drop', reason: 'invalid' };
  const { model, gpc, preferences } = request.consent || {};
  const result = compose(token, {
    ...request,
    payload: { ...copied(common), ...copied(payload) },
    context: copied(context),
    now: moment(request.now),
    consent: { model: model || planned, gpc, preferences: preferences || {} },
  });
  if (result.decision === 'hold' && (!holds || request.channel !== 'browser'))
    return { decision: 'drop', reason: 'consent_undecided' };
  if (result.message && newId && !result.message.messageId) result.message.messageId = newId;
  return result;
}
