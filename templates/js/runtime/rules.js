// SPDX-License-Identifier: 0BSD
//
// What a plan demands of a value whose type is settled: makers of checks, none of which is a gate.

import { kind, names, own, rule, segment, start } from './check.js';

const EPSILON = 4 * 2 ** -52;

export const min = (limit) => rule((v) => v >= limit, 'minimum', 'must be at least ' + limit);
export const above = (limit) => rule((v) => v > limit, 'exclusiveMinimum', 'must be more than ' + limit);
export const max = (limit) => rule((v) => v <= limit, 'maximum', 'must be at most ' + limit);
export const below = (limit) => rule((v) => v < limit, 'exclusiveMaximum', 'must be less than ' + limit);

export function multiple(divisor) {
  const holds = (v) => {
    const q = v / divisor;
    return q - q === 0 && Math.abs(q - Math.round(q)) <= EPSILON * Math.abs(q);
  };
  return rule(holds, 'multipleOf', 'must be a multiple of ' + divisor);
}

/** How many code points a string has. */
export const points = (v) => [...v].length;

export function shortest(limit) {
  return rule((v) => !fits(v, limit - 1), 'minLength', 'must have ' + limit + ' or more characters');
}

export function longest(limit) {
  return rule((v) => fits(v, limit), 'maxLength', 'must have ' + limit + ' or fewer characters');
}

/** No more code points than a limit. No pattern or format looks at a subject of more than 10,000. */
export function fits(v, limit = 10000) {
  return v.length <= limit || (v.length <= 2 * limit && points(v) <= limit);
}

/** A pattern for names, as one for values is. */
export const fitting = (regex) => ({ test: (name) => fits(name) && regex.test(name) });

export function pattern(regex, message) {
  return rule((v) => fits(v) && regex.test(v), 'pattern', message || 'must match ' + regex.source);
}

/** `name` of a format, whose grammar is `test`. */
export const format = (test, name) => rule((v) => fits(v) && test(v), 'format', 'must have the format ' + name);

/** One of several strings, numbers, booleans or null. */
export function among(values, message) {
  return rule((v) => values.includes(v), 'enum', message || 'must be one of ' + JSON.stringify(values));
}

export function exactly(value, message) {
  return rule((v) => v === value, 'const', message || 'must be ' + JSON.stringify(value));
}

/** One of several values of any kind, by JSON equality. */
export function equal(values, name, message) {
  const texts = values.map(canonical);
  return rule((v) => texts.includes(canonical(v)), name, message);
}

/** A JSON value as text that equal values share. */
export function canonical(v) {
  if (Array.isArray(v)) return '[' + v.map(canonical).join() + ']';
  if (typeof v !== 'object' || v === null) return JSON.stringify(v);
  return '{' + names(v).map((name) => JSON.stringify(name) + ':' + canonical(v[name])) + '}';
}

export const unique = /* @__PURE__ */ rule(
  (v) => new Set(v.map(canonical)).size === v.length,
  'uniqueItems',
  'must not repeat items',
);
export const minItems = (limit) => rule((v) => v.length >= limit, 'minItems', 'must have ' + limit + ' or more items');
export const maxItems = (limit) => rule((v) => v.length <= limit, 'maxItems', 'must have ' + limit + ' or fewer items');

export function minMembers(limit) {
  return rule((o) => names(o).length >= limit, 'minProperties', 'must have ' + limit + ' or more properties');
}

export function maxMembers(limit) {
  return rule((o) => names(o).length <= limit, 'maxProperties', 'must have ' + limit + ' or fewer properties');
}

/** The item at an index, where there is one. */
export const item = (index, check) => (v, r, p) => {
  if (index < v.length) check(v[index], r, p + '/' + index);
  return true;
};

/** Members whose names match, each by a check. */
export const matching = (regex, check) => (o, r, p) => {
  for (const name of names(o)) if (regex.test(name)) check(o[name], r, p + segment(name));
  return true;
};

/** A further check of the same value: whatever stops it stops nothing after it. */
export const also = (check) => (v, r, p) => {
  check(v, r, p);
  return true;
};

/** A check for values of some types, as bits. */
export const when = (mask, check) => (v, r, p) => {
  if (kind(v) & mask) check(v, r, p);
  return true;
};

/** Whether a check finds no error, by a run of its own. */
export function passes(check, v) {
  const r = start();
  check(v, r, '');
  return !r.bad;
}

/** One check or the other, as a test says; either may be missing. */
export const either = (test, then, otherwise) => (v, r, p) => {
  const check = passes(test, v) ? then : otherwise;
  if (check) check(v, r, p);
  return true;
};

/** A check of an object that has a member. */
export const present = (name, check) => (o, r, p) => {
  if (own(o, name) !== undefined) check(o, r, p);
  return true;
};

export function contains(check) {
  return rule((v) => v.some((one) => passes(check, one)), 'contains', 'must contain a matching item');
}

export function nameCheck(check) {
  return rule(
    (o) => names(o).every((name) => passes(check, name)),
    'propertyNames',
    'must not have such property names',
  );
}

/** Members that must be there beside another. */
export function together(name, needed, message) {
  const isThere = (o) => (one) => own(o, one) !== undefined;
  return rule((o) => !isThere(o)(name) || needed.every(isThere(o)), 'dependencies', message);
}

export function anyOf(...checks) {
  return rule((v) => checks.some((check) => passes(check, v)), 'anyOf', 'must match at least one alternative');
}

export function oneOf(...checks) {
  const holds = (v) => checks.filter((check) => passes(check, v)).length === 1;
  return rule(holds, 'oneOf', 'must match exactly one alternative');
}

export const not = (check) => rule((v) => !passes(check, v), 'not', 'must not match what is excluded');
