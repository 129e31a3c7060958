// SPDX-License-Identifier: 0BSD
//
// Calls that may only count once. Tokens of such calls carry `once`, and `id` where this source makes the id.

import { namespace } from './plan.js';
import { uuid5 } from './uuid.js';

/** The text that stands for a call, from the values of its keys before any gate; undefined where one has no usable value. */
export const once =
  (...keys) =>
  ({ name }, payload) => {
    const values = keys.map((key) => payload[key]);
    if (values.every((value) => typeof value === 'string' || Number.isSafeInteger(value)))
      return JSON.stringify([name, ...values.map(String)]);
  };

/** The id of a call. */
export function onceId(token, payload, environment) {
  const text = token.once(token, payload);
  const space = environment && environment !== 'production' ? uuid5(namespace, environment) : namespace;
  return text && uuid5(space, text);
}
