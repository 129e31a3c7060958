// SPDX-License-Identifier: 0BSD
//
// A copy of what was handed over, taken at the call: what the caller does to it later changes nothing. Values that JSON can't carry are
// left out, and are null inside an array.

import { kind, membersOf, wf } from './check.js';

/** A copy of a JSON value; undefined where it has none. */
export function snapshot(v, around = []) {
  const type = kind(v);
  if (type < 32) return type ? v : undefined;
  if (around.length > 512 || around.includes(v)) return undefined;
  const path = [...around, v];
  const copy = (item) => snapshot(item, path);
  return type < 64 ? Array.from(v, (item) => copy(item) ?? null) : members(v, copy);
}

function members(v, copy) {
  const found = [];
  for (const name of Object.keys(v)) {
    const item = copy(v[name]);
    if (item !== undefined && wf(name)) found.push([name, item]);
  }
  return Object.fromEntries(found);
}

/** A copy of an object; empty where it is none. */
export const copied = (v) => membersOf(snapshot(v));
