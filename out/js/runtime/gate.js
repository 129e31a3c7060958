// SPDX-License-Identifier: 0BSD
//
// Members with consent of their own. Tokens that have some carry `gated` in `refine`.

/** A copy without the members whose consent is missing. */
function gate(value, gates, permitted, state) {
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  const copy = isList ? [...value] : { ...value };
  for (const [name, next, categories] of gates[state]) {
    for (const key of Object.keys(copy)) {
      if (name !== 0 && (isList || key !== name)) continue;
      if (categories && !permitted(categories)) delete copy[key];
      else if (next) copy[key] = gate(copy[key], gates, permitted, next);
    }
  }
  return copy;
}

/**
 * Takes them out of a message. Gates are states: lists of [name, next state, categories]; a name of 0 stands for every item or member.
 * State 0 is the message's.
 */
export const gated = (gates) => (message, permitted) => Object.assign(message, gate(message, gates, permitted, 0));
