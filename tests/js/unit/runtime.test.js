// The parts of the runtime that no plan decides.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { closed, json, list, start, string } from '../../../templates/js/runtime/check.js';
import { track } from '../../../templates/js/runtime/calls.js';
import { isDate, isDateTime, isEmail, isUri, isUuid } from '../../../templates/js/runtime/formats.js';
import { gated, item, items, matching, others } from '../../../templates/js/runtime/gate.js';
import { canonical, unique } from '../../../templates/js/runtime/rules.js';
import { snapshot } from '../../../templates/js/runtime/snapshot.js';
import { sha1, uuid5 } from '../../../templates/js/runtime/uuid.js';
import { violations } from '../../../templates/js/runtime/validate.js';

const told = (r) => r.list.map(({ path, rule }) => `${path} ${rule}`);

test('sha1 is the platform’s at every length around a block', () => {
  for (let length = 0; length < 140; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    assert.equal(Buffer.from(sha1(bytes)).toString('hex'), createHash('sha1').update(bytes).digest('hex'));
  }
});

test('uuid5 gives the vector that all clients share', () => {
  const namespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
  const text = JSON.stringify(['Order Completed', '000000123é/"\u2028']);
  assert.equal(uuid5(namespace, text), 'ec91d275-d8c0-5f88-ad52-000fdf524b86');
});

test('a snapshot is a copy without what JSON can’t carry', () => {
  const inner = { a: 1, nothing: undefined, f() {}, big: 1n, nan: NaN, lone: 'a\ud800', date: new Date(0), list: [undefined, NaN, 1] };
  inner.self = inner;
  const copy = snapshot({ inner, '\udc00': 1 });
  assert.deepEqual(copy, { inner: { a: 1, list: [null, null, 1] } });
  inner.a = 2;
  assert.equal(copy.inner.a, 1);
});

test('a snapshot goes no deeper than a check', () => {
  const nested = (levels) => Array.from({ length: levels }).reduce((v) => [v], 1);
  const depth = (v) => (Array.isArray(v) ? 1 + depth(v[0]) : 0);
  assert.deepEqual([depth(snapshot(nested(513))), depth(snapshot(nested(2000)))], [513, 513]);
  const wide = Array(100).fill(0);
  assert.deepEqual(snapshot({ a: wide, b: wide }), { a: wide, b: wide }, 'twice the same is no cycle');
});

test('a snapshot never sets a prototype', () => {
  const copy = snapshot(JSON.parse('{"__proto__": {"polluted": true}}'));
  assert.equal(copy.polluted, undefined);
  assert.equal(Object.getPrototypeOf(copy), Object.prototype);
  assert.equal(JSON.stringify(copy), '{"__proto__":{"polluted":true}}');
});

test('a value may be nested 512 levels deep and no deeper', () => {
  const nested = (levels) => Array.from({ length: levels }).reduce((v) => [v], 1);
  const check = (v) => {
    const r = start();
    json(v, r, '/properties');
    return told(r);
  };
  assert.deepEqual(check(nested(513)), []);
  assert.equal(check(nested(514)).length, 1);
  const cycle = { a: [] };
  cycle.a.push(cycle);
  assert.deepEqual(check(cycle), ['/properties/a/0 type']);
});

test('members of a prototype are none, and objects of a class are no objects', () => {
  const check = closed({ '/a': string });
  const of = (v) => {
    const r = start();
    check(v, r, '/properties');
    return told(r);
  };
  assert.deepEqual(of({ a: '' }), []);
  assert.deepEqual(of(Object.assign(Object.create(null), { a: '' })), []);
  assert.deepEqual(of({ a: '', b: undefined }), []);
  assert.deepEqual(of({ a: '', '~/': 1, '\u{1f600}': 1, '\uffff': 1 }), [
    '/properties/~0~1 unplanned_property',
    '/properties/\uffff unplanned_property',
    '/properties/\u{1f600} unplanned_property',
  ]);
  assert.deepEqual(of({ b: 1 }), ['/properties/a required', '/properties/b unplanned_property']);
  for (const v of [new Map(), new Date(), [], null, 'x', new (class {})()]) assert.deepEqual(of(v), ['/properties type']);
});

test('at most 100 violations, then one that says so', () => {
  const found = violations({ ...track, name: 'X', check: list(string) }, Array(1000).fill(1));
  assert.equal(found.length, 101);
  assert.deepEqual(found[100], {
    call: 'track',
    name: 'X',
    path: '',
    rule: 'too_many',
    message: 'has more than 100 violations',
    severity: 'error',
  });
});

test('a gate removes members at any depth, through arrays and types that nest in themselves', () => {
  const gates = [[[['properties'], 1], [['context'], 4]], [[['tree'], 2]], [[['secret'], 0, ['m']], [['children'], 3]], [[0, 2]], [[['ip'], 0, ['m']]]];
  const value = { tree: { secret: 1, name: 'r', children: [{ secret: 2, children: [{ secret: 3, name: 'x' }] }, 5] } };
  const whole = structuredClone(value);
  const message = { properties: value, context: { ip: '::1', kept: 1 } };
  gated(gates)(message, () => false);
  assert.deepEqual(message.properties, { tree: { name: 'r', children: [{ children: [{ name: 'x' }] }, 5] } });
  assert.deepEqual(message.context, { kept: 1 });
  // What was handed over stays whole: a call that waits is decided about again.
  assert.deepEqual(value, whole);
});

test('a gate tells names, patterns, others and places of items apart', () => {
  const inside = [[['x'], 0, ['m']]];
  const places = [[matching(/^a/u), 1], [others(['b'], /^a/u), 1], [item(1), 1], [items(3), 1], [['0'], 1], [[''], 1], [['c', 'list'], 1]];
  const left = (value, ...chosen) => gated([chosen, inside])(structuredClone(value), () => false);
  const members = { a: { x: 1 }, b: { x: 1 }, c: { x: 1 }, 0: { x: 1 }, '': { x: 1 } };
  const list = [{ x: 1 }, { x: 1 }, { x: 1 }, { x: 1 }, { x: 1 }];
  const stripped = (value) => Object.keys(value).filter((key) => !('x' in value[key]));
  assert.deepEqual(places.map((place) => stripped(left(members, place))), [['a'], ['0', 'c', ''], [], [], ['0'], [''], ['c']]);
  const inList = (place) => stripped(gated([[[['list'], 1]], [place], inside])({ list }, () => false).list);
  assert.deepEqual(places.map(([place]) => inList([place, 2])), [[], [], ['1'], ['3', '4'], [], [], []]);
  assert.deepEqual(inList([0, 2]), ['0', '1', '2', '3', '4']);
});

test('JSON equality', () => {
  const equal = (a, b) => canonical(a) === canonical(b);
  assert.ok(equal({ a: 1, b: [1.0, -0] }, { b: [1, 0], a: 1 }));
  assert.ok(!equal([1, 2], ['1,2']) && !equal({ a: 1 }, { a: '1' }) && !equal(null, {}) && !equal([], {}));
  const r = start();
  unique([1, '1', { a: 1 }, [1], { a: '1' }, true], r, '/properties');
  assert.deepEqual(told(r), []);
  unique([{ a: 1, b: 2 }, { b: 2, a: 1 }], r, '/properties');
  assert.deepEqual(told(r), ['/properties uniqueItems']);
});

test('formats take what their grammars take', () => {
  // prettier-ignore
  const cases = [
    [isDate, ['2024-02-29', '0000-02-29', '9999-12-31'], ['2023-02-29', '1900-02-29', '2020-00-01', '2020-1-1', '2020-01-01\n']],
    [isDateTime, ['2020-01-01T00:00:00Z', '2016-12-31t15:59:60.5-08:00'], ['2020-01-01T00:00:00', '2016-12-31T12:00:60Z', '2020-01-01T24:00:00Z']],
    [isEmail, ['a@b', '"a b"@c.example', 'a@[IPv6:::1]', "o'x+y@z.example"], ['a', '@b', 'a..b@c', 'a@-b', 'a@b.', 'a@[1.2.3.256]']],
    [isUri, ['https://shop.example/a?b#c', 'urn:x', 'file:///x', 'http://[::ffff:1.2.3.4]:80/'], ['/a', '//a', 'http://a b', 'http://a/%zz', 'http://[:::]/']],
    [isUuid, ['4A0E6A3E-9f0b-4bd5-8f57-6f9d5a2b9a11'], ['{4a0e6a3e-9f0b-4bd5-8f57-6f9d5a2b9a11}', '4a0e6a3e9f0b4bd58f576f9d5a2b9a11']],
  ];
  for (const [test, good, bad] of cases) {
    for (const text of good) assert.ok(test(text), text);
    for (const text of bad) assert.ok(!test(text), text);
  }
});
