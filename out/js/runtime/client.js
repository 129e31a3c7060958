// SPDX-License-Identifier: 0BSD
//
// The client: what a page does with tokens.

import { compose } from './message.js';
import { plan } from './plan.js';
import { violations } from './validate.js';

const METHODS = {
  track: (analytics, m, options) => analytics.track(m.event, m.properties, options),
  page: (analytics, m, options) => analytics.page(m.category, m.name, m.properties, options),
  identify: (analytics, m, options) => analytics.identify(m.userId, m.traits, options),
  group: (analytics, m, options) => analytics.group(m.groupId, m.traits, options),
  alias: (analytics, m, options) => analytics.alias(m.userId, m.previousId, options),
};

/** Hands a message to analytics.js, or to anything with its methods. */
export function hand(analytics, message) {
  const options = { timestamp: message.timestamp, context: message.context };
  for (const key of ['messageId', 'anonymousId', 'integrations']) if (message[key]) options[key] = message[key];
  if (message.userId && message.type !== 'identify') options.userId = message.userId;
  return METHODS[message.type](analytics, message, options);
}

/** A client. `analytics` is one, or a function that finds one when a call is made. */
export function createTracking({
  analytics,
  consent,
  common,
  environment,
  mode = 'report',
  onViolation,
  now = Date.now,
}) {
  function send(token, payload, options = {}) {
    const found = mode === 'off' ? [] : violations(token, payload, options.context);
    const bad = found.some((violation) => violation.severity === 'error');
    if (found.length && onViolation) onViolation(found);
    if (bad && mode === 'raise') throw new Error(found[0].path + ' ' + found[0].message);
    if (bad && mode === 'drop') return { decision: 'drop', reason: 'invalid' };
    const state = (consent && consent()) || { model: plan.model, preferences: {} };
    const { userId, anonymousId, groupId, previousId } = options;
    const result = compose(plan, token, {
      payload,
      common,
      context: options.context,
      identity: { userId, anonymousId, groupId, previousId },
      consent: state,
      channel: 'browser',
      now: now(),
      messageId: options.messageId,
      environment,
    });
    const target = typeof analytics === 'function' ? analytics() : analytics;
    if (result.decision === 'send' && !target) return { decision: 'drop', reason: 'no_client' };
    if (result.decision === 'send') hand(target, result.message);
    return result;
  }
  const methods = (tokens) =>
    Object.fromEntries(
      Object.keys(tokens).map((name) => [name, (payload, options) => send(tokens[name], payload, options)]),
    );
  return { send, with: methods };
}
