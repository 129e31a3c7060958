// SPDX-License-Identifier: 0BSD
//
// What checks are made of. A check is `(v, r, p) => boolean`: the value, the run, the value's path. It answers true unless it is a gate
// that the value didn't pass: then nothing else is said of the value. Members are only checked where they are there.

const LIMIT = 100;
const TOO_MANY = ['', 'too_many', 'has more than 100 violations', 'error'];

/** A string without lone surrogates, which JSON can't carry. */
export const wf = ''.isWellFormed ? (s) => s.isWellFormed() : (s) => !/\p{Surrogate}/u.test(s);

/** An object of JSON's kind: not of a class, which might be anything (a Date, a Map, an element of the page). */
export function isObject(v) {
  if (typeof v !== 'object' || v === null) return false;
  const prototype = Object.getPrototypeOf(v);
  return prototype === Object.prototype || !prototype || !Object.getPrototypeOf(prototype);
}

/** An object's members; none of anything else. */
export const membersOf = (v) => (isObject(v) ? v : {});

/** The JSON type of a value as a bit, 0 where JSON has none: null 1, boolean 2, integer 4, number 8, string 16, array 32, object 64. */
export function kind(v) {
  const type = typeof v;
  if (type === 'string') return wf(v) ? 16 : 0;
  if (type === 'number') return v - v === 0 ? (v % 1 ? 8 : 12) : 0;
  return type === 'boolean' ? 2 : v === null ? 1 : Array.isArray(v) ? 32 : isObject(v) ? 64 : 0;
}

/** The state of one validation of a call. */
export const start = (call, name) => ({ call, name, list: [], bad: false });

/** Reports a violation, the same rule at the same path once; at most 100, then one that says so. */
export function fail(r, path, rule, message, severity = 'error') {
  const { call, name, list } = r;
  if (severity === 'error') r.bad = true;
  for (const known of list) if (known.path === path && known.rule === rule) return true;
  if (list.length === LIMIT) [path, rule, message, severity] = TOO_MANY;
  if (list.length <= LIMIT) list.push({ call, name, path, rule, message, severity });
  return true;
}

/** Checks one after another; a gate that isn't passed is the end. */
export const all =
  (...checks) =>
  (v, r, p) => {
    for (const check of checks) if (!check(v, r, p)) return false;
    return true;
  };

/** A check that reports what doesn't hold, and goes on. */
export const rule = (holds, name, message) => (v, r, p) => holds(v) || fail(r, p, name, message);

/** The gate of some types, as bits. */
export const types = (mask, what) => (v, r, p) => (kind(v) & mask) > 0 || !fail(r, p, 'type', 'must be ' + what);

export const nothing = /* @__PURE__ */ types(1, 'null');
export const boolean = /* @__PURE__ */ types(2, 'a boolean');
export const number = /* @__PURE__ */ types(8, 'a number');
export const string = /* @__PURE__ */ types(16, 'a string');
export const array = /* @__PURE__ */ types(32, 'an array');
export const record = /* @__PURE__ */ types(64, 'an object');
export const safe = /* @__PURE__ */ rule((v) => Math.abs(v) < 2 ** 53, 'safe_integer', 'must be a safe integer');
/** An integer that a double holds exactly. */
export const integer = /* @__PURE__ */ all(/* @__PURE__ */ types(4, 'an integer'), safe);

/** A check that comes into being later than its user. */
export const later = (find) => (v, r, p) => find()(v, r, p);

/** A check that says first whether there is anything to say. */
export const fast = (test, check) => (v, r, p) => test(v) || check(v, r, p);

/** Whether every item passes a test. */
export function every(v, test) {
  for (let i = 0; i < v.length; i++) if (!test(v[i])) return false;
  return true;
}

export const isString = (v) => typeof v === 'string' && wf(v);

/** Whether a check has nothing to say. */
export function silent(check, v) {
  const r = start();
  check(v, r, '');
  return !r.list.length;
}

/** Each item from an index on. */
export const each = (from, check) => (v, r, p) => {
  for (let i = from; i < v.length; i++) check(v[i], r, p + '/' + i);
  return true;
};

/** An array with one check for all its items. */
export const list = (check) => all(array, each(0, check));

/** A member's name as a segment of a JSON Pointer. */
export const segment = (name) => '/' + name.replace(/~/g, '~0').replace(/\//g, '~1');

/** A member that is the object's own. */
export const own = (o, name) => ({}).hasOwnProperty.call(o, name) ? o[name] : undefined;

/** Members that must be there. */
export const required =
  (...names) =>
  (o, r, p) => {
    for (const name of names) if (own(o, name) === undefined) fail(r, p + segment(name), 'required', 'is required');
    return true;
  };

/** The members of a table: names have "/" before them where the member is required, and "?" where it isn't. */
function listed(checks) {
  return Object.keys(checks).map((key) => {
    const name = key.slice(1);
    return { name, path: segment(name), check: checks[key], needed: key[0] === '/' };
  });
}

/** Checks an object's members; answers how many are there. */
function run(list, o, r, p) {
  let n = 0;
  for (const { name, path, needed } of list)
    if (needed && own(o, name) === undefined) fail(r, p + path, 'required', 'is required');
  for (const { name, path, check } of list) {
    const v = own(o, name);
    if (v !== undefined) {
      n++;
      check(v, r, p + path);
    }
  }
  return n;
}

/** Members by name. */
export function members(checks) {
  const list = listed(checks);
  return (o, r, p) => run(list, o, r, p) >= 0;
}

/** The names of the members that are there, by code point; of those that pass a test. */
export function names(o, test = () => true) {
  return Object.keys(o)
    .filter((name) => test(name) && o[name] !== undefined)
    .sort(byCodePoint);
}

// UTF-16 has U+E000 to U+FFFF behind the surrogates of what comes after them.
const sortable = (name) => name.replace(/[\ue000-\uffff]/g, '\ud7ff$&');
const byCodePoint = (a, b) => (sortable(a) < sortable(b) ? -1 : 1);

/** Undeclared members, each by a check. */
export function rest(declared, patterns, check) {
  const known = new Set(declared);
  const isOther = (name) => !known.has(name) && !patterns.some((pattern) => pattern.test(name));
  return (o, r, p) => {
    for (const name of names(o, isOther)) check(o[name], r, p + segment(name));
    return true;
  };
}

/** For undeclared members that may not be there. */
export function unplanned(v, r, p) {
  return fail(r, p, 'unplanned_property', 'is not in the plan');
}

/** For undeclared members that are told of. */
export function told(v, r, p) {
  fail(r, p, 'unplanned_property', 'is not in the plan', 'warning');
  return json(v, r, p);
}

/** An object with these members. */
const object = (other) => (checks) => {
  const list = listed(checks);
  const others = rest(
    list.map(({ name }) => name),
    [],
    other,
  );
  return (o, r, p) => record(o, r, p) && (run(list, o, r, p) === Object.keys(o).length || others(o, r, p));
};

/** An object with these members and no others. */
export const closed = /* @__PURE__ */ object(unplanned);

/** An object with these members; others are told of. */
export const open = /* @__PURE__ */ object(told);

/** Any JSON value: whatever in it JSON can't carry is reported where it is. */
export const json = (v, r, p) => walk(v, r, p, []);

function walk(v, r, p, around) {
  const type = kind(v);
  if (!type || (type > 16 && (around.length > 512 || around.includes(v))))
    return !fail(r, p, 'type', 'must be a JSON value');
  if (type < 32) return true;
  const path = [...around, v];
  let fit = true;
  for (const name of Object.keys(type < 64 ? [...v] : v)) {
    // An unfit name is as bad as an unfit value.
    const inner = wf(name) ? v[name] : walk;
    if (type < 64 || inner !== undefined) fit = walk(inner, r, p + segment(name), path) && fit;
  }
  return fit;
}

/** The schema that nothing fits. */
export const never = (v, r, p) => !fail(r, p, 'not', 'is not allowed');
