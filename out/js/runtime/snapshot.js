// SPDX-License-Identifier: 0BSD
//
// A copy of what was handed over, taken at the call: what the caller does to it later changes nothing. Values that JSON can't carry are
// left out, and are null inside an array.

import { kind, wf } from './check.js';

/** A copy of a JSON value; undefined where it has none. */
export function snapshot(v, around = []) {
  const type = kind(v);
  if (!type || (type > 16 && (around.length > 512 || around.includes(v)))) return undefined;
  if (type < 32) return v;
  around.push(v);
  let copy;
  if (type === 32) {
    copy = Array.from(v, (item) => {
      const inner = snapshot(item, around);
      return inner === undefined ? null : inner;
    });
  } else {
    copy = {};
    for (const name of Object.keys(v)) {
      const inner = wf(name) ? snapshot(v[name], around) : undefined;
      if (inner !== undefined) put(copy, name, inner);
    }
  }
  around.pop();
  return copy;
}

/** Sets a member, also one called `__proto__`. */
export function put(o, name, value) {
  Object.defineProperty(o, name, { value, writable: true, enumerable: true, configurable: true });
}
