// SPDX-License-Identifier: 0BSD
//
// Members with consent of their own. Tokens that have some carry `gated` in `refine`.

/** A copy without the members whose consent is missing. */
function gate(value, gates, permitted, state) {
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  const copy = isList ? [...value] : { ...value };
  for (const [place, next, categories] of gates[state]) {
    for (const key of Object.keys(copy)) {
      if (place === 0 || (place.call ? place(key, isList) : !isList && place.includes(key))) {
        if (categories && !permitted(categories)) delete copy[key];
        else if (next) copy[key] = gate(copy[key], gates, permitted, next);
      }
    }
  }
  return copy;
}

/**
 * Takes them out of a message. Gates are states: lists of [place, next state, categories]. A place is members' names, 0 for every item and
 * member, or a function of a key and of whether it is a list's. State 0 is the message's.
 */
export const gated = (gates) => (message, permitted) => Object.assign(message, gate(message, gates, permitted, 0));

/** Members whose names match. */
export const matching = (pattern) => (key, isList) => !isList && pattern.test(key);

/** Members that aren't called so and match none of the patterns. */
export const others =
  (names, ...patterns) =>
  (key, isList) =>
    !isList && !names.includes(key) && !patterns.some((pattern) => pattern.test(key));

/** The item at an index. */
export const item = (index) => (key, isList) => isList && +key === index;

/** The items from an index on. */
export const items = (start) => (key, isList) => isList && +key >= start;
