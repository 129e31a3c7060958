// SPDX-License-Identifier: 0BSD
//
// The data layer: an array on the window that the shop, the theme and others push entries onto. See the declarations for their format.

import { safe } from './luma.js';

/** Takes every entry of the array `window[name]`, those that are there and those to come, once and in order. */
export function consume(name, take) {
  const list = Array.isArray(window[name]) ? window[name] : (window[name] = []);
  const push = list.push;
  const taken = safe(take);
  const waiting = list.slice();
  let busy = false;

  /** One after the other: what is pushed while an entry is taken comes after it. */
  function drain() {
    if (busy) return;
    busy = true;
    while (waiting.length) taken(waiting.shift());
    busy = false;
  }

  list.push = (...entries) => {
    waiting.push(...entries);
    const length = push.apply(list, entries);
    drain();
    return length;
  };
  drain();
  return list;
}

/** An entry for a call of the plan. */
export function entryOf(token, payload) {
  return { type: token.type, ...token.body(token, payload) };
}
