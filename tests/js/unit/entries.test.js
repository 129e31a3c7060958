// The package's further entries: identity, testing, explain.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInThisContext } from 'node:vm';
import { inside, makeAnalytics, makeWindow } from './window.js';

const { PACKAGE, STRICT } = process.env;
const { createTracking, alias, identify, orderCompleted, productAdded } = await import(`${PACKAGE}/index.js`);
const { anonymousId, identity } = await import(`${PACKAGE}/runtime/identity.js`);
const { loader } = await import(`${PACKAGE}/runtime/segment.js`);
const { createTestTracking } = await import(`${PACKAGE}/runtime/testing.js`);
const { explain } = await import(`${PACKAGE}/runtime/debug.js`);

const ALL = { analytics: 'granted', marketing: 'granted' };
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };

test('the anonymousId in both encodings of Segment’s cookie', () => {
  const id = '37627764-61ef-4c1e-8a3b-7d1f4f8d2c11';
  for (const cookies of [`ajs_anonymous_id=${id}`, `a=1; ajs_anonymous_id=%22${id}%22; b=2`, `ajs_user_id=%22u%22;ajs_anonymous_id="${id}"`]) {
    assert.equal(anonymousId(cookies), id);
  }
  for (const cookies of ['', 'not_ajs_anonymous_id=x', 'ajs_anonymous_id=', 'ajs_anonymous_id=%22%22', 'ajs_anonymous_id=%7']) {
    assert.equal(anonymousId(cookies), undefined, cookies);
  }
});

function people(known) {
  const analytics = makeAnalytics();
  const user = { id: () => known };
  const page = makeWindow();
  const tracking = inside(page, () => createTracking({ analytics: Object.assign(analytics, { user: () => user }), preferences: ALL, gpc: false }));
  return { who: identity(tracking, { identify, alias }), told: () => analytics.calls.map(([method, id]) => [method, ...(typeof id === 'string' ? [id] : [])]) };
}

test('sign-up, sign-in and sign-out as the plan has them, each once', () => {
  const { who, told } = people(null);
  who.signUp('c-1', { customerGroup: 'General' });
  who.signUp('c-1');
  who.signIn('c-1');
  assert.deepEqual(told(), [['alias', 'c-1'], ['identify', 'c-1']]);
  who.signOut();
  who.signIn('c-2', {});
  who.signIn('c-2', {});
  assert.deepEqual(told().slice(2), [['reset'], ['identify', 'c-2']]);
});

test('who is known to Segment already is not told again', () => {
  const { who, told } = people('c-1');
  who.signIn('c-1');
  assert.deepEqual(told(), []);
  who.signIn('c-2');
  assert.deepEqual(told(), [['identify', 'c-2']]);
});

test('who leaves before Segment is there is forgotten in turn: what follows is nobody’s', async () => {
  const analytics = makeAnalytics();
  let arrive;
  const load = loader(() => new Promise((done) => (arrive = done)));
  const tracking = inside(makeWindow(), () => createTracking({ load, preferences: ALL, gpc: false }));
  const who = identity(tracking, { identify, alias });
  who.signIn('c-1', {});
  tracking.send(productAdded, PRODUCT);
  who.signOut();
  tracking.send(productAdded, PRODUCT);
  who.signIn('c-1', {});
  arrive(analytics);
  await new Promise((done) => setTimeout(done, 20));
  assert.deepEqual(analytics.calls.map(([method]) => method), ['identify', 'track', 'reset', 'track', 'identify']);
  assert.deepEqual(analytics.calls[2], ['reset']);
});

test('who leaves before a choice is forgotten once Segment may be loaded, and nothing is loaded for that', async () => {
  for (const [choice, told] of [['granted', ['track', 'reset']], ['denied', []]]) {
    const analytics = makeAnalytics();
    let say;
    let loads = 0;
    const consent = (update) => (say = update)({ analytics: 'undecided', marketing: 'undecided' });
    const load = loader(() => (loads++, analytics));
    const tracking = inside(makeWindow(), () => createTracking({ load, consent, gpc: false }));
    identity(tracking, { identify, alias }).signOut();
    assert.deepEqual([loads, tracking.waiting()], [0, 1]);
    say({ analytics: choice, marketing: choice });
    await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual([analytics.calls.map(([method]) => method), tracking.waiting()], [told, 0]);
  }
});

test('who is known by Segment’s cookie is not told again while Segment is loading', () => {
  globalThis.document = { cookie: 'a=1; ajs_user_id=%22c-1%22; ajs_anonymous_id=x' };
  try {
    for (const [userId, waits] of [['c-1', 0], ['c-2', 1]]) {
      const tracking = inside(makeWindow(), () => createTracking({ load: loader(() => undefined), preferences: ALL, gpc: false }));
      const who = identity(tracking, { identify, alias });
      who.signIn(userId, {});
      assert.equal(tracking.waiting(), waits, userId);
      // The cookie says nothing any more once somebody has left.
      who.signOut();
      who.signIn('c-1', {});
      assert.equal(tracking.waiting(), waits + 2, userId);
    }
  } finally {
    delete globalThis.document;
  }
});

test('sign-in is kept in memory until there is a choice', () => {
  const analytics = makeAnalytics();
  let say;
  const consent = (update) => (say = update)({ analytics: 'undecided', marketing: 'undecided' });
  const tracking = inside(makeWindow(), () => createTracking({ analytics: () => analytics, consent, gpc: false }));
  const who = identity(tracking, { identify, alias });
  who.signUp('c-1', {});
  assert.deepEqual(analytics.calls, []);
  say(ALL);
  assert.deepEqual(analytics.calls.map(([method]) => method), ['track', 'alias', 'identify']);
});

test('a test double keeps messages, violations and drops, and lets nothing out', () => {
  const tracking = createTestTracking({ now: () => 0 });
  tracking.send(productAdded, { ...PRODUCT, price: '1' });
  assert.deepEqual(tracking.messages.map(({ event, properties, timestamp }) => [event, properties.price, timestamp]), [['Product Added', '1', '1970-01-01T00:00:00.000Z']]);
  assert.deepEqual(tracking.violations.map(({ path, rule }) => [path, rule]), [['/properties/price', 'type']]);
  tracking.setConsent({ analytics: 'denied' });
  tracking.send(productAdded, PRODUCT);
  assert.deepEqual(tracking.drops.map(({ name, reason }) => [name, reason]), [['Product Added', 'consent_denied']]);
  tracking.clear();
  assert.deepEqual([tracking.messages, tracking.violations, tracking.drops], [[], [], []]);
  const strict = createTestTracking({ mode: 'raise' });
  assert.throws(() => strict.send(productAdded, {}), /is required/);
});

test('explain tells the whole decision and sends nothing', () => {
  const analytics = makeAnalytics();
  const tracking = createTracking({ analytics, gpc: true, preferences: { analytics: 'undecided', marketing: 'granted' }, market: 'us' });
  const explained = explain(tracking, orderCompleted, { order_id: 1, order_uid: '1-1', fbp: 'x' }, { userId: 'c-1' });
  assert.deepEqual(explained, {
    call: 'track',
    name: 'Order Completed',
    model: 'opt-out',
    gpc: true,
    categories: [{ name: 'analytics', choice: 'undecided', is: 'on' }],
    violations: [
      ['/properties/total', 'required', 'is required'],
      ['/properties/revenue', 'required', 'is required'],
      ['/properties/currency', 'required', 'is required'],
      ['/properties/products', 'required', 'is required'],
      ['/properties/order_id', 'type', 'must be a string'],
    ].map(([path, rule, message]) => ({ call: 'track', name: 'Order Completed', path, rule, message, severity: 'error' })),
    result: {
      decision: 'send',
      message: {
        type: 'track',
        event: 'Order Completed',
        properties: { order_id: 1, order_uid: '1-1' },
        userId: 'c-1',
        timestamp: explained.result.message.timestamp,
        context: { consent: { categoryPreferences: { Analytics: true, Advertising: false } } },
        integrations: { 'Facebook Conversions API (Actions)': false, 'Klaviyo (Actions)': false },
      },
    },
  });
  assert.deepEqual([analytics.calls, tracking.counts()], [[], {}]);
});

test('explain speaks of the call as the client would make it: with what calls share', () => {
  const common = { market: 'fr', store_view: 'x' };
  const { violations, result } = explain(createTestTracking({ common: () => common }), productAdded, { ...PRODUCT, store_view: 'own' });
  assert.deepEqual(violations.map(({ path, rule }) => [path, rule]), [['/properties/market', 'enum']]);
  assert.deepEqual(result.message.properties, { ...PRODUCT, store_view: 'own', market: 'fr' });
});

test('the classic script has the calls of the package under the same names', async () => {
  for (const [classic, name, from] of [['CLASSIC', 'acmeStoreTracking', PACKAGE], ['STRICT_CLASSIC', 'strictTracking', STRICT]]) {
    runInThisContext(readFileSync(`${process.env[classic]}/tracking.js`, 'utf8'));
    const said = (calls) => Object.entries(calls).map(([code, { type, name }]) => [code, type, name]).sort();
    const tokens = Object.entries(await import(`${from}/index.js`)).filter(([, one]) => one.hand);
    assert.deepEqual(said(globalThis[name].calls), said(Object.fromEntries(tokens)));
    assert.ok(tokens.length > 4);
    assert.equal(globalThis[name].version, (await import(`${from}/index.js`)).plan.version);
  }
});
