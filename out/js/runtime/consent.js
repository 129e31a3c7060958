// SPDX-License-Identifier: 0BSD
//
// What a state of consent permits. A state is {model, gpc?, preferences: {<category>: granted | denied | undecided | unknown}}.

import { categories } from './plan.js';

/** Each category's level. 2: on. 1: undecided where no choice is a no, so it may still be granted. 0: off. */
export function levels({ model, gpc, preferences }) {
  const found = { necessary: 2 };
  for (const { name, gpc: rule } of categories) {
    const signal = gpc && rule;
    const choice = signal === 'deny' ? signal : preferences[name];
    found[name] = choice === 'granted' ? 2 : choice !== 'undecided' ? 0 : model !== 'opt-out' ? 1 : signal ? 0 : 2;
  }
  return found;
}

/** What Segment is told: every category of the plan but `necessary`, true or false. */
export const told = (found) => Object.fromEntries(categories.map(({ name, id = name }) => [id, found[name] > 1]));
