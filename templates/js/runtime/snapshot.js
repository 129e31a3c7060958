// SPDX-License-Identifier: 0BSD
//
// A copy of what was handed over, taken at the call: what the caller does to it later changes nothing. Values that JSON can't carry are
// left out, and are null inside an array.

import { kind, wf } from './check.js';

/** A copy of a JSON value; undefined where it has none. */
export function snapshot(v, around = []) {
  const type = kind(v);
  if (type < 32) return type ? v : undefined;
  if (around.length > 512 || around.includes(v)) return undefined;
  const path = [...around, v];
  const inner = (item) => snapshot(item, path);
  if (type < 64) return Array.from(v, (item) => inner(item) ?? null);
  const members = Object.keys(v).map((name) => [name, inner(v[name])]);
  return Object.fromEntries(members.filter(([name, item]) => item !== undefined && wf(name)));
}
