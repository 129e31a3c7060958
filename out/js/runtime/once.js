// SPDX-License-Identifier: 0BSD
//
// The id of a call that may only count once. Tokens of such calls carry `onceId`, so that a page without them doesn't carry it.

import { has } from './check.js';
import { namespace } from './plan.js';
import { uuid5 } from './uuid.js';

/** The id, from the values of the keys before any gate; undefined where one has no usable value. */
export function onceId(token, payload, environment) {
  const values = token.once.map((name) => (has(payload, name) ? payload[name] : undefined));
  if (!values.every((v) => typeof v === 'string' || Number.isSafeInteger(v))) return undefined;
  const space = environment && environment !== 'production' ? uuid5(namespace, environment) : namespace;
  return uuid5(space, JSON.stringify([token.name, ...values.map(String)]));
}
