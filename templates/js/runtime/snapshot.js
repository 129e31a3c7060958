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
  if (type < 64) return Array.from(v, (item) => snapshot(item, path) ?? null);
  const copy = { ...v };
  for (const name of Object.keys(v)) {
    const item = snapshot(copy[name], path);
    if (item !== undefined && wf(name)) copy[name] = item;
    else delete copy[name];
  }
  return copy;
}

/** A copy of an object; empty where it is none. */
export const copied = (v) => membersOf(snapshot(v));
