// SPDX-License-Identifier: 0BSD
//
// What a state of consent permits. A state is {model, gpc?, preferences: {<category>: granted | denied | undecided | unknown}}.

/** 2: on. 1: undecided where no choice is a no, so it may still be granted. 0: off. */
export function level(plan, state, name) {
  if (name === 'necessary') return 2;
  const category = plan.categories.find((known) => known.name === name);
  const signal = state.gpc && category && category.gpc;
  const choice = state.preferences[name];
  if (signal === 'deny') return 0;
  if (choice === 'granted') return 2;
  if (choice !== 'undecided') return 0;
  if (state.model === 'opt-in') return 1;
  return signal ? 0 : 2;
}

/** The lowest level of several categories, which must all be on. */
export function lowest(plan, state, names) {
  return Math.min(2, ...names.map((name) => level(plan, state, name)));
}

/** What Segment is told: every category of the plan but `necessary`, true or false. */
export function preferences(plan, state) {
  return Object.fromEntries(plan.categories.map(({ name, id }) => [id || name, level(plan, state, name) > 1]));
}

/** Destinations that may not have the event, by Segment's names; undefined where there is none. */
export function integrations(plan, state) {
  const off = plan.destinations.filter(({ consent }) => lowest(plan, state, consent) < 2);
  return off.length ? Object.fromEntries(off.map(({ name }) => [name, false])) : undefined;
}
