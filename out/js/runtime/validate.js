// SPDX-License-Identifier: 0BSD

import { start } from './check.js';

const LIMIT = 100;

/** Every violation of a call, in the order of the plan; at most 100, then one that says so. */
export function violations(token, payload, context, version) {
  const checks = (token.previous && token.previous[version]) || token;
  const r = start();
  if (token.type !== 'alias') {
    const root = token.type === 'track' || token.type === 'page' ? '/properties' : '/traits';
    if (checks.check) checks.check(payload === undefined ? {} : payload, r, 0, root);
    if (checks.context && context !== undefined) checks.context(context, r, 0, '/context');
  }
  return r.list.length ? labelled(token, r.list) : [];
}

function labelled(token, list) {
  if (list.length > LIMIT) {
    list.length = LIMIT;
    list.push({
      call: '',
      name: '',
      path: '',
      rule: 'too_many',
      message: 'has more than 100 violations',
      severity: 'error',
    });
  }
  const name = token.type === 'identify' || token.type === 'alias' ? '' : token.name;
  for (const violation of list) {
    violation.call = token.type;
    violation.name = name;
  }
  return list;
}

/** The one violation of a call that the plan doesn't know, or that another source sends. */
export function stray(call, name, foreign) {
  const path = { track: '/event', page: '/name', group: '/groupId' }[call] || '/type';
  const rule = foreign ? 'wrong_source' : 'unplanned_event';
  const message = foreign ? 'is not sent by this source' : 'is not in the plan';
  return [{ call, name, path, rule, message, severity: 'error' }];
}
