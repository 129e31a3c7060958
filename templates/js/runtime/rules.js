// SPDX-License-Identifier: 0BSD
//
// What a plan demands of a value whose type is settled. Each rule answers 1, reported or not, so that the next one runs too.

import { fail, kind, names, start } from './check.js';

const EPSILON = 4 * 2 ** -52;
const BOUNDS = {
  minimum: 'at least ',
  exclusiveMinimum: 'more than ',
  maximum: 'at most ',
  exclusiveMaximum: 'less than ',
};

function bound(r, d, k, rule, limit) {
  return fail(r, d, k, rule, 'must be ' + BOUNDS[rule] + limit);
}

export function min(v, limit, r, d, k) {
  return v >= limit ? 1 : bound(r, d, k, 'minimum', limit);
}

export function above(v, limit, r, d, k) {
  return v > limit ? 1 : bound(r, d, k, 'exclusiveMinimum', limit);
}

export function max(v, limit, r, d, k) {
  return v <= limit ? 1 : bound(r, d, k, 'maximum', limit);
}

export function below(v, limit, r, d, k) {
  return v < limit ? 1 : bound(r, d, k, 'exclusiveMaximum', limit);
}

export function multiple(v, divisor, r, d, k) {
  const q = v / divisor;
  if (q - q === 0 && Math.abs(q - Math.round(q)) <= EPSILON * Math.abs(q)) return 1;
  return fail(r, d, k, 'multipleOf', 'must be a multiple of ' + divisor);
}

/** How many code points a string has. */
export function points(v) {
  let n = 0;
  for (const _ of v) n++;
  return n;
}

export function shortest(v, limit, r, d, k) {
  if (v.length >= limit && (v.length >= 2 * limit - 1 || points(v) >= limit)) return 1;
  return fail(r, d, k, 'minLength', 'must have ' + limit + ' or more characters');
}

export function longest(v, limit, r, d, k) {
  if (v.length <= limit || (v.length <= 2 * limit && points(v) <= limit)) return 1;
  return fail(r, d, k, 'maxLength', 'must have ' + limit + ' or fewer characters');
}

/** No pattern or format looks at a subject over 10,000 code points. */
export function fits(v) {
  return v.length <= 10000 || (v.length <= 20000 && points(v) <= 10000);
}

export function pattern(v, regex, r, d, k, message) {
  return fits(v) && regex.test(v) ? 1 : fail(r, d, k, 'pattern', message || 'must match ' + regex.source);
}

/** `name` of a format, whose grammar is `test`. */
export function format(v, test, name, r, d, k) {
  return fits(v) && test(v) ? 1 : fail(r, d, k, 'format', 'must have the format ' + name);
}

/** One of several strings, numbers, booleans or null. */
export function among(v, values, r, d, k, message) {
  if (values.includes(v)) return 1;
  return fail(r, d, k, 'enum', message || 'must be one of ' + JSON.stringify(values));
}

export function exactly(v, value, r, d, k, message) {
  return v === value ? 1 : fail(r, d, k, 'const', message || 'must be ' + JSON.stringify(value));
}

/** One of several values of any kind, by JSON equality. */
export function equal(v, values, rule, r, d, k, message) {
  const text = canonical(v);
  return values.some((value) => canonical(value) === text) ? 1 : fail(r, d, k, rule, message);
}

/** A JSON value as text that equal values share. */
export function canonical(v) {
  if (Array.isArray(v)) return '[' + v.map(canonical).join() + ']';
  if (typeof v !== 'object' || v === null) return JSON.stringify(v);
  return '{' + names(v).map((name) => JSON.stringify(name) + ':' + canonical(v[name])) + '}';
}

export function unique(v, r, d, k) {
  if (new Set(v.map(canonical)).size === v.length) return 1;
  return fail(r, d, k, 'uniqueItems', 'must not repeat items');
}

export function minItems(v, limit, r, d, k) {
  return v.length >= limit ? 1 : fail(r, d, k, 'minItems', 'must have ' + limit + ' or more items');
}

export function maxItems(v, limit, r, d, k) {
  return v.length <= limit ? 1 : fail(r, d, k, 'maxItems', 'must have ' + limit + ' or fewer items');
}

export function minMembers(v, limit, r, d, k) {
  return names(v).length >= limit ? 1 : fail(r, d, k, 'minProperties', 'must have ' + limit + ' or more properties');
}

export function maxMembers(v, limit, r, d, k) {
  return names(v).length <= limit ? 1 : fail(r, d, k, 'maxProperties', 'must have ' + limit + ' or fewer properties');
}

/** A further check of the same value: whatever stops it stops nothing after it. */
export function also(v, check, r, d, k) {
  check(v, r, d, k);
  return 1;
}

/** Whether a check finds no error, by a run of its own. */
export function passes(check, v) {
  const r = start();
  check(v, r, 0, 0);
  return !r.bad;
}

export function contains(v, check, r, d, k) {
  return v.some((member) => passes(check, member)) ? 1 : fail(r, d, k, 'contains', 'must contain a matching item');
}

export function nameCheck(v, check, r, d, k) {
  if (names(v).every((name) => passes(check, name))) return 1;
  return fail(r, d, k, 'propertyNames', 'must not have such property names');
}

export function together(v, first, needed, r, d, k, message) {
  return !first || needed ? 1 : fail(r, d, k, 'dependencies', message);
}

export function anyOf(v, checks, r, d, k) {
  if (checks.some((check) => passes(check, v))) return 1;
  return fail(r, d, k, 'anyOf', 'must match at least one alternative');
}

export function oneOf(v, checks, r, d, k) {
  if (checks.filter((check) => passes(check, v)).length === 1) return 1;
  return fail(r, d, k, 'oneOf', 'must match exactly one alternative');
}

export function not(v, check, r, d, k) {
  return passes(check, v) ? fail(r, d, k, 'not', 'must not match what is excluded') : 1;
}

/** Whether a value is of the kinds of a mask. */
export function is(v, mask) {
  return kind(v) & mask;
}
