// SPDX-License-Identifier: 0BSD

import { start } from './check.js';

/** Every violation of a call, in the order of the plan; at most 100, then one that says so. */
export function violations(token, payload = {}, context, version) {
  const checks = token.previous?.[version] || token;
  const r = start(token.type, token.name);
  checks.check?.(payload, r, token.tells ? '/properties' : '/traits');
  if (context != null) checks.context?.(context, r, '/context');
  return r.list;
}

/** Tells of a call's violations, and answers the drop where they keep it from being sent. Throws in the mode `raise`. */
export function refused(mode, tell, token, payload, { context, version }) {
  const found = mode === 'off' ? [] : violations(token, payload, context, version);
  if (found[0]) tell('violation', token, { violations: found });
  if (!found.some(({ severity }) => severity === 'error')) return undefined;
  if (mode === 'raise') throw new Error(found.map(({ path, message }) => path + ' ' + message).join('\n'));
  return mode === 'drop' ? tell('drop', token, { decision: mode, reason: 'invalid', violations: found }) : undefined;
}

/** The one violation of a call that the plan doesn't know, or that another source sends. */
export function stray(call, name, foreign) {
  const path = { __proto__: null, track: '/event', page: '/name', group: '/groupId' }[call] || '/type';
  const rule = foreign ? 'wrong_source' : 'unplanned_event';
  const message = foreign ? 'is not sent by this source' : 'is not in the plan';
  return [{ call, name, path, rule, message, severity: 'error' }];
}
