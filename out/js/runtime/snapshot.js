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
    const members = Object.keys(v).map((name) => [name, wf(name) ? snapshot(v[name], around) : undefined]);
    copy = Object.fromEntries(members.filter(([, inner]) => inner !== undefined));
  }
  around.pop();
  return copy;
}
