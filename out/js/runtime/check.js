// SPDX-License-Identifier: 0BSD
//
// The gates of a check: is the value there, and is it of the right type? Generated validators call them in the order of the plan.
//
// A check is `(v, r, d, k) => 0 | 1`: the value, the run, the depth of the path so far, and the value's own step of the path. It answers 1
// when the value is there and of the right type. Steps are strings ("/sku" where required, "?sku" where optional) or indexes; the path is
// only put together when something is wrong.

const LONE = /\p{Surrogate}/u;
const proto = Object.getPrototypeOf;
const PLAIN = Object.prototype;
const TYPES = ['null', 'a boolean', 'an integer', 'a number', 'a string', 'an array', 'an object'];
const UNFIT = 'must be a JSON value';
const LIMIT = 100;

export const has = (o, k) => PLAIN.hasOwnProperty.call(o, k);

/** A member that an object's prototype might have too. */
export function own(o, k) {
  return has(o, k) ? o[k] : undefined;
}

/** A string without lone surrogates, which JSON can't carry. */
export const wf = ''.isWellFormed ? (s) => s.isWellFormed() : (s) => !LONE.test(s);

/** The state of one validation: violations, the steps of the path, and where missing members are to be put in. */
export function start() {
  return { list: [], at: [], mark: 0, bad: 0 };
}

/** The path of a value as a JSON Pointer. */
function pointer(r, d, k) {
  let path = '';
  for (let i = 0; i <= d; i++) {
    const step = i < d ? r.at[i] : k;
    path += typeof step === 'number' ? '/' + step : step === '' ? '' : '/' + step.slice(1);
  }
  return path;
}

function add(r, index, path, rule, message, severity) {
  if (severity === 'error') r.bad = 1;
  const { list } = r;
  for (let i = 0; i < list.length; i++) if (list[i].path === path && list[i].rule === rule) return 0;
  const violation = { call: '', name: '', path, rule, message, severity };
  if (index < list.length) list.splice(index, 0, violation);
  else if (index <= LIMIT) list.push(violation);
  if (list.length > LIMIT + 1) list.pop();
  return 1;
}

/** Reports a violation, and goes on. */
export function fail(r, d, k, rule, message, severity = 'error') {
  add(r, r.list.length, pointer(r, d, k), rule, message, severity);
  return 1;
}

/** Reports a missing member before the violations of the object's members. */
export function lack(r, d, k) {
  r.mark += add(r, r.mark, pointer(r, d, k), 'required', 'is required', 'error');
  return 0;
}

/** For a member that is required but has no check of its own. */
export function need(v, r, d, k) {
  return v === undefined ? lack(r, d, k) : 1;
}

/** For a check that takes any value. */
export function given(v, r, d, k) {
  return v !== undefined || typeof k === 'number' ? 1 : bad(v, r, d, k);
}

/** The end of a gate that the value didn't pass: absent, or reported. */
function bad(v, r, d, k, message) {
  if (v !== undefined || typeof k === 'number') fail(r, d, k, 'type', message);
  else if (k[0] === '/') lack(r, d, k);
  return 0;
}

function typed(v, r, d, k, type) {
  return bad(v, r, d, k, 'must be ' + TYPES[type]);
}

/** The JSON type of a value as a bit, 0 where JSON has none: null 1, boolean 2, integer 4, number 8, string 16, array 32, object 64. */
export function kind(v) {
  switch (typeof v) {
    case 'string':
      return wf(v) ? 16 : 0;
    case 'number':
      return v - v === 0 ? (v % 1 === 0 ? 12 : 8) : 0;
    case 'boolean':
      return 2;
    case 'object':
      return v === null ? 1 : Array.isArray(v) ? 32 : isObject(v) ? 64 : 0;
  }
  return 0;
}

/** An object of JSON's kind: not of a class, which might be anything (a Date, a Map, an element of the page). */
export function isObject(v) {
  if (typeof v !== 'object' || v === null) return false;
  const p = proto(v);
  return p === PLAIN || p === null || (proto(p) === null && has(p, 'isPrototypeOf'));
}

export function nothing(v, r, d, k) {
  return v === null ? 1 : typed(v, r, d, k, 0);
}

export function boolean(v, r, d, k) {
  return typeof v === 'boolean' ? 1 : typed(v, r, d, k, 1);
}

export function number(v, r, d, k) {
  return typeof v === 'number' && v - v === 0 ? 1 : typed(v, r, d, k, 3);
}

/** An integer that a double holds exactly. */
export function integer(v, r, d, k) {
  if (!Number.isInteger(v)) return typed(v, r, d, k, 2);
  return safe(v, r, d, k);
}

export function safe(v, r, d, k) {
  return Math.abs(v) <= Number.MAX_SAFE_INTEGER ? 1 : fail(r, d, k, 'safe_integer', 'must be a safe integer');
}

export function string(v, r, d, k) {
  return typeof v === 'string' && wf(v) ? 1 : typed(v, r, d, k, 4);
}

/** One of several types, as bits. */
export function kinds(v, r, d, k, mask, message) {
  if (kind(v) & mask) return 1;
  const names = TYPES.filter((_, index) => mask & (1 << index));
  return bad(v, r, d, k, message || 'must be ' + names.slice(0, -1).join(', ') + ' or ' + names[names.length - 1]);
}

export function record(v, r, d, k) {
  return isObject(v) ? 1 : typed(v, r, d, k, 6);
}

/** An array; its items' steps follow its own. */
export function array(v, r, d, k) {
  if (!Array.isArray(v)) return typed(v, r, d, k, 5);
  r.at[d] = k;
  return 1;
}

/** Each item from an index on. */
export function each(v, from, check, r, d, k) {
  r.at[d] = k;
  for (let i = from; i < v.length; i++) check(v[i], r, d + 1, i);
  return 1;
}

/** An array with one check for all its items. */
export function list(v, r, d, k, check) {
  return array(v, r, d, k) && each(v, 0, check, r, d, k);
}

/** The item at an index, where there is one. */
export function item(v, index, check, r, d, k) {
  r.at[d] = k;
  if (index < v.length) check(v[index], r, d + 1, index);
  return 1;
}

/** Enters an object: answers the mark to be handed back to `leave`, or -1 where the value is none. */
export function object(v, r, d, k) {
  if (isObject(v)) return enter(r, d, k);
  typed(v, r, d, k, 6);
  return -1;
}

export function enter(r, d, k) {
  const mark = r.mark;
  r.mark = r.list.length;
  r.at[d] = k;
  return mark;
}

/** From here on the members: missing ones are reported here. */
export function members(r) {
  r.mark = r.list.length;
}

export function leave(r, mark) {
  r.mark = mark;
  return 1;
}

/** Leaves a closed object. `n` members were found in order; any other is reported. */
export function close(o, r, d, mark, n, names) {
  r.mark = mark;
  for (const _ in o) n--;
  if (n) for (const name of others(o, names)) fail(r, d, step(name), 'unplanned_property', 'is not in the plan');
  return 1;
}

/** Leaves an open object: members that it doesn't declare are told of. */
export function open(o, r, d, mark, n, names, patterns) {
  r.mark = mark;
  for (const _ in o) n--;
  if (n) {
    for (const name of others(o, names, patterns)) {
      fail(r, d, step(name), 'unplanned_property', 'is not in the plan', 'warning');
      json(o[name], r, d, step(name));
    }
  }
  return 1;
}

/** Undeclared members, each by a check. */
export function rest(o, names, patterns, check, r, d) {
  for (const name of others(o, names, patterns)) check(o[name], r, d, step(name));
  return 1;
}

/** Undeclared members that nothing may be said of. */
export function closeMatching(o, names, patterns, r, d) {
  for (const name of others(o, names, patterns)) fail(r, d, step(name), 'unplanned_property', 'is not in the plan');
  return 1;
}

/** Members whose names match, each by a check. */
export function matching(o, pattern, check, r, d) {
  for (const name of names(o)) if (pattern.test(name)) check(o[name], r, d, step(name));
  return 1;
}

/** The names of the members that are there and not declared, by code point. */
function others(o, declared, patterns = []) {
  const found = [];
  for (const name of Object.keys(o)) {
    if (!declared.includes(name) && o[name] !== undefined && !patterns.some((pattern) => pattern.test(name)))
      found.push(name);
  }
  return found.length > 1 ? found.sort(byCodePoint) : found;
}

/** The names of the members that are there, by code point. */
export function names(o) {
  return others(o, []);
}

function byCodePoint(a, b) {
  const x = Array.from(a);
  const y = Array.from(b);
  for (let i = 0; i < x.length && i < y.length; i++) {
    if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
  }
  return x.length - y.length;
}

/** A member's name as a step. */
export function step(name) {
  return '/' + name.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** Any JSON value: whatever in it JSON can't carry is reported where it is. */
export function json(v, r, d, k) {
  if (v === undefined && typeof k === 'string') return bad(v, r, d, k);
  return walk(v, r, d, k, 0, []);
}

function walk(v, r, d, k, level, around) {
  const type = kind(v);
  if (!type || (type > 16 && (level > 512 || around.includes(v)))) return fail(r, d, k, 'type', UNFIT) - 1;
  let fit = 1;
  if (type > 16) {
    r.at[d] = k;
    around.push(v);
    if (type === 32) {
      for (let i = 0; i < v.length; i++) fit &= walk(v[i], r, d + 1, i, level + 1, around);
    } else {
      for (const name of Object.keys(v)) {
        if (!wf(name)) fit = fail(r, d + 1, step(name), 'type', UNFIT) - 1;
        else if (v[name] !== undefined) fit &= walk(v[name], r, d + 1, step(name), level + 1, around);
      }
    }
    around.pop();
  }
  return fit;
}

/** The schema that nothing fits. */
export function never(v, r, d, k) {
  return v === undefined && typeof k === 'string' ? bad(v, r, d, k) : fail(r, d, k, 'not', 'is not allowed') - 1;
}
