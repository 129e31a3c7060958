// The client over a page that is not there, and over one that is made of objects: what it decides, counts, tells and leaves alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inside, makeAnalytics, makeWindow } from './window.js';

const { BARE, PACKAGE, STRICT } = process.env;
const acme = await import(`${PACKAGE}/index.js`);
const strict = await import(`${STRICT}/index.js`);
const bare = await import(`${BARE}/index.js`);
const { loader, segment } = await import(`${PACKAGE}/runtime/segment.js`);
const { createTracking, homePage, identify, orderCompleted, productAdded } = acme;

const GRANT = { analytics: 'granted', marketing: 'denied' };
const ALL = { analytics: 'granted', marketing: 'granted' };
const UNDECIDED = { analytics: 'undecided', marketing: 'undecided' };
const NONE = { analytics: 'denied', marketing: 'denied' };
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };
const OFF = { 'Facebook Conversions API (Actions)': false, 'Klaviyo (Actions)': false };
const PAGE = { path: '/mug', referrer: 'https://search.example/', search: '?a=1', title: 'Mug', url: 'https://shop.example/mug?a=1' };
const CHANGE = 'Segment Consent Preference Updated';
const NOW = Date.UTC(2026, 10, 23, 10);
const TIME = '2026-11-23T10:00:00.000Z';

/** A client in a window with an analytics.js behind it, and whatever it told. */
function client(options = {}, { page = makeWindow(), from = acme } = {}) {
  const analytics = makeAnalytics();
  const heard = [];
  const tracking = inside(page, () => from.createTracking({ analytics, gpc: false, now: () => NOW, ...options }));
  for (const kind of ['sent', 'hold', 'drop', 'violation', 'consent', 'error']) {
    tracking.on(kind, (event) => heard.push([kind, event.name || event.call || '', event.reason || ''].join(' ').trim()));
  }
  // What is known of consent is told at once.
  heard.length = 0;
  return { tracking, analytics, heard, page, names: () => analytics.calls.map(([method, name]) => (method === 'track' ? name : method)) };
}

/** A source of consent that a test speaks for. */
function source(first) {
  const spoken = {};
  const consent = (update) => {
    spoken.say = update;
    if (first) update(first);
  };
  return { spoken, consent };
}

const ticks = () => new Promise((done) => setTimeout(done, 50));

test('a call as analytics.js is handed it', () => {
  const { tracking, analytics } = client({ preferences: GRANT });
  assert.deepEqual(tracking.send(productAdded, PRODUCT, { userId: 'c-1', messageId: 'm-1', context: { app: { name: 'x' } } }), {
    decision: 'send',
    message: {
      type: 'track',
      event: 'Product Added',
      properties: PRODUCT,
      userId: 'c-1',
      messageId: 'm-1',
      timestamp: TIME,
      context: { page: PAGE, app: { name: 'x' }, consent: { categoryPreferences: { Analytics: true, Advertising: false } } },
      integrations: OFF,
    },
  });
  const options = {
    userId: 'c-1',
    messageId: 'm-1',
    timestamp: TIME,
    context: { page: PAGE, app: { name: 'x' }, consent: { categoryPreferences: { Analytics: true, Advertising: false } } },
    integrations: OFF,
  };
  assert.deepEqual(analytics.calls, [['track', 'Product Added', PRODUCT, options]]);
});

test('every kind of call as its method takes it', () => {
  const { tracking, analytics } = client({ preferences: { analytics: 'granted', marketing: 'granted' } }, { from: strict });
  const context = { page: PAGE, consent: { categoryPreferences: { analytics: true, marketing: true } } };
  tracking.send(strict.homePage, {}, { userId: 'u' });
  tracking.send(strict.identify, { email: 'a@b.example' }, { userId: 'u' });
  tracking.send(strict.identify, { email: 'a@b.example' });
  tracking.send(strict.companyGroup, { name: 'Acme' }, { groupId: 'g', userId: 'u' });
  tracking.send(strict.alias, undefined, { userId: 'u', previousId: 'a' });
  assert.deepEqual(analytics.calls, [
    ['page', null, 'Home', PAGE, { userId: 'u', timestamp: TIME, context }],
    ['identify', 'u', { email: 'a@b.example' }, { timestamp: TIME, context }],
    ['identify', { email: 'a@b.example' }, { timestamp: TIME, context }],
    ['group', 'g', { name: 'Acme' }, { userId: 'u', timestamp: TIME, context }],
    ['alias', 'u', 'a', { timestamp: TIME, context }],
  ]);
});

test('on a server a client without an analytics.js does nothing and counts; with one it sends', () => {
  const options = { preferences: GRANT, load: loader(() => assert.fail('loaded on a server')) };
  const none = createTracking(options);
  assert.deepEqual(none.send(productAdded, PRODUCT), { decision: 'drop', reason: 'disabled' });
  assert.deepEqual(none.counts(), { 'Product Added': { disabled: 1 } });
  const analytics = makeAnalytics();
  createTracking({ ...options, analytics }).send(productAdded, PRODUCT);
  assert.equal(analytics.calls[0][1], 'Product Added');
  assert.ok(!('page' in analytics.calls[0][3].context));
});

test('bare functions: on a server they do nothing and count; in a browser they are the page’s client’s', async () => {
  const { functions, send, start, unsent } = await import(`${PACKAGE}/runtime/default.js`);
  const shop = functions({ productAdded, homePage });
  assert.equal(start({}), undefined);
  assert.deepEqual(shop.productAdded(PRODUCT), { decision: 'drop', reason: 'disabled' });
  shop.productAdded(PRODUCT);
  send(homePage);
  inside(makeWindow(), () => shop.homePage());
  assert.deepEqual(unsent(), { 'Product Added': { disabled: 2 }, Home: { disabled: 1, no_client: 1 } });
  const analytics = makeAnalytics();
  inside(makeWindow(), () => start({ analytics, preferences: ALL }));
  assert.equal(shop.productAdded(PRODUCT).decision, 'send');
  assert.deepEqual(unsent(), { 'Product Added': { disabled: 2 }, Home: { disabled: 1, no_client: 1 } });
});

test('an analytics.js is looked for when it is needed, and whatever has the methods will do', () => {
  let there;
  const { tracking } = client({ analytics: () => there, preferences: ALL });
  assert.deepEqual(tracking.send(productAdded, PRODUCT), { decision: 'drop', reason: 'no_client' });
  // A snippet's array before its methods are there.
  there = [];
  assert.deepEqual(tracking.send(productAdded, PRODUCT), { decision: 'drop', reason: 'no_client' });
  there = makeAnalytics();
  assert.equal(tracking.send(productAdded, PRODUCT).decision, 'send');
  there = makeAnalytics();
  assert.equal(tracking.with({ productAdded }).productAdded(PRODUCT).decision, 'send');
  assert.equal(there.calls.length, 1);
});

test('values are those of the call: whatever is done to them later changes nothing', () => {
  const { spoken, consent } = source(UNDECIDED);
  const common = { market: 'de' };
  const { tracking, analytics } = client({ consent, common: () => common });
  const payload = { ...PRODUCT };
  assert.deepEqual(tracking.send(productAdded, payload), { decision: 'hold' });
  payload.price = 1;
  common.market = 'us';
  spoken.say(ALL);
  assert.deepEqual(analytics.calls[1].slice(0, 3), ['track', 'Product Added', { market: 'de', ...PRODUCT }]);
});

test('what stands further inside a payload or a context is the call’s, too', () => {
  const { spoken, consent } = source(UNDECIDED);
  const { tracking, analytics } = client({ consent });
  const payload = { order_uid: '1', products: [{ sku: 'a' }] };
  const context = { traits: { email: 'a@b.example' } };
  tracking.send(orderCompleted, payload, { context });
  payload.products[0].sku = 'b';
  payload.order_uid = '2';
  context.traits.email = '';
  spoken.say(ALL);
  const [, , properties, options] = analytics.calls[1];
  assert.deepEqual([properties, options.context.traits], [{ order_uid: '1', products: [{ sku: 'a' }] }, { email: 'a@b.example' }]);
});

test('frozen values are sent, and stay as they are', () => {
  const { tracking } = client({ preferences: ALL });
  const frozen = (value) => Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typeof one === 'object' ? frozen(one) : one])));
  const { message } = tracking.send(productAdded, frozen(PRODUCT), frozen({ context: { app: { name: 'x' } } }));
  assert.deepEqual([message.properties, message.context.app], [PRODUCT, { name: 'x' }]);
});

test('what a listener sends has its place after what waited already', () => {
  const { spoken, consent } = source(UNDECIDED);
  const { tracking, analytics } = client({ consent });
  tracking.send(identify, { email: 'a@b.example' });
  tracking.send(homePage);
  tracking.send(productAdded, PRODUCT);
  tracking.on('sent', ({ name }) => name === 'Home' && tracking.send(orderCompleted, { order_uid: '1' }));
  spoken.say({ analytics: 'granted' });
  spoken.say({ marketing: 'granted' });
  assert.deepEqual(analytics.calls.map(([method, name]) => (method === 'track' ? name : method)), [CHANGE, 'identify', 'page', 'Order Completed', 'Product Added', CHANGE]);
});

test('what a listener sends and what waits on keep the order of the calls', () => {
  const { spoken, consent } = source(UNDECIDED);
  const { tracking, names } = client({ consent });
  tracking.send(homePage);
  tracking.send({ ...productAdded, consent: ['marketing'] }, PRODUCT);
  tracking.on('sent', ({ name }) => name === 'Home' && tracking.send({ ...orderCompleted, consent: ['marketing'] }, { order_uid: '1' }));
  spoken.say({ analytics: 'granted' });
  assert.deepEqual([names(), tracking.waiting()], [[CHANGE, 'page'], 2]);
  spoken.say({ marketing: 'granted' });
  assert.deepEqual(names().slice(2), [CHANGE, 'Product Added', 'Order Completed']);
});

test('held calls keep their time and page, in their order, after the choice itself', () => {
  let time = NOW;
  const { spoken, consent } = source(UNDECIDED);
  const { tracking, analytics, page, heard } = client({ consent, now: () => time });
  tracking.send(homePage);
  tracking.send(productAdded, PRODUCT);
  time += 60_000;
  Object.assign(page.location, { pathname: '/cart', href: 'https://shop.example/cart' });
  spoken.say(GRANT);
  const told = analytics.calls.map((call) => [call[0] === 'page' ? 'Home' : call[1], call.at(-1).timestamp, call.at(-1).context.page.path]);
  assert.deepEqual(told, [
    [CHANGE, '2026-11-23T10:01:00.000Z', '/cart'],
    ['Home', TIME, '/mug'],
    ['Product Added', TIME, '/mug'],
  ]);
  // The change goes to every destination that Segment lets it: nothing narrows it.
  assert.ok(!('integrations' in analytics.calls[0][3]));
  assert.deepEqual(analytics.calls[2][3].integrations, OFF);
  assert.deepEqual(heard, ['hold Home', 'hold Product Added', `sent ${CHANGE}`, 'sent Home', 'sent Product Added', 'consent']);
  assert.equal(tracking.waiting(), 0);
});

test('too much that waits: the oldest of what may be lost goes, never an identity', () => {
  const { consent } = source(UNDECIDED);
  const { tracking, heard } = client({ consent });
  tracking.send(identify, {}, { userId: 'u' });
  for (let n = 0; n < 101; n++) tracking.send(productAdded, PRODUCT);
  assert.equal(tracking.waiting(), 100);
  assert.deepEqual(tracking.counts(), { identify: { hold: 1 }, 'Product Added': { hold: 101, hold_overflow: 2 } });
  assert.equal(heard.filter((one) => one === 'drop Product Added hold_overflow').length, 2);

  const big = client({ consent: source(UNDECIDED).consent });
  for (let n = 0; n < 10; n++) big.tracking.send(productAdded, { ...PRODUCT, name: 'x'.repeat(30_000) });
  assert.equal(big.tracking.waiting(), 8);

  // Two of half of 256 kB, to the byte, with what is held beside the payload: the page.
  for (const [more, left] of [[0, 2], [1, 1]]) {
    const half = client({ consent: source(UNDECIDED).consent });
    const rest = JSON.stringify([{ ...PRODUCT, name: '' }, { page: PAGE }]).length;
    half.tracking.send(productAdded, { ...PRODUCT, name: 'x'.repeat(131_072 - rest) });
    half.tracking.send(productAdded, { ...PRODUCT, name: 'x'.repeat(131_072 - rest - '[,]'.length + more) });
    assert.equal(half.tracking.waiting(), left);
  }

  const people = client({ consent: source(UNDECIDED).consent });
  for (let n = 0; n < 105; n++) assert.equal(people.tracking.send(identify, {}, { userId: `u${n}` }).decision, 'hold');
  assert.deepEqual([people.tracking.waiting(), people.tracking.counts()], [105, { identify: { hold: 105 } }]);
});

test('the page is left: what waits for a choice is counted, unless the page may come back', () => {
  const { consent } = source(UNDECIDED);
  const { tracking, page } = client({ consent });
  tracking.send(productAdded, PRODUCT);
  page.leave(true);
  assert.equal(tracking.waiting(), 1);
  page.leave();
  assert.deepEqual(tracking.counts(), { 'Product Added': { hold: 1, consent_undecided: 1 } });
  assert.deepEqual(page.localStorage.keys(), []);
});

test('withdrawal stops at once and is told; what waited for Segment is purged', async () => {
  const { spoken, consent } = source(ALL);
  let arrive;
  const analytics = makeAnalytics();
  const { tracking } = client({ analytics: undefined, load: loader(() => new Promise((done) => (arrive = done))), consent });
  tracking.send(productAdded, PRODUCT);
  spoken.say(NONE);
  tracking.send(productAdded, PRODUCT);
  assert.deepEqual(tracking.counts()['Product Added'], { hold: 1, withdrawn: 1, consent_denied: 1 });
  arrive(analytics);
  await ticks();
  assert.deepEqual(analytics.calls.map(([, name, properties, { context }]) => [name, properties, context.consent]), [
    [CHANGE, {}, { categoryPreferences: { Analytics: false, Advertising: false } }],
  ]);
});

test('a category that is withdrawn leaves the others as they are', () => {
  const { spoken, consent } = source(ALL);
  const { tracking, analytics, names } = client({ consent });
  tracking.send(productAdded, PRODUCT);
  spoken.say({ marketing: 'denied' });
  tracking.send(productAdded, PRODUCT);
  assert.deepEqual(names(), ['Product Added', CHANGE, 'Product Added']);
  // This plan keeps the ids on withdrawal.
  spoken.say(NONE);
  assert.deepEqual(names().slice(3), [CHANGE]);
  assert.deepEqual(analytics.calls.map((call) => call[3].integrations), [undefined, undefined, OFF, undefined]);
});

test('a change is a change of what is effective, or a first choice; what stays the same is none', () => {
  const { spoken, consent } = source(UNDECIDED);
  const { names, heard } = client({ consent });
  spoken.say(UNDECIDED);
  assert.deepEqual(names(), []);
  spoken.say(NONE);
  spoken.say(NONE);
  assert.deepEqual(names(), [CHANGE]);
  spoken.say(UNDECIDED);
  assert.deepEqual(heard, [`sent ${CHANGE}`, 'consent']);
});

test('a listener to consent hears at once what is known, and then every change', () => {
  const { spoken, consent } = source();
  const { tracking } = client({ consent });
  const heard = [];
  const hear = ({ preferences }) => heard.push(preferences);
  tracking.on('consent', hear);
  assert.deepEqual(heard, []);
  spoken.say(UNDECIDED);
  spoken.say(GRANT);
  tracking.on('consent', hear);
  assert.deepEqual(heard, [{ Analytics: false, Advertising: false }, { Analytics: true, Advertising: false }, { Analytics: true, Advertising: false }]);
});

test('markets say the model; the browser’s Global Privacy Control is heard', () => {
  const us = client({ market: 'us', preferences: UNDECIDED });
  us.tracking.send(productAdded, PRODUCT);
  assert.deepEqual(us.analytics.calls[0][3].context.consent.categoryPreferences, { Analytics: true, Advertising: true });
  assert.equal(client({ market: 'de', preferences: UNDECIDED }).tracking.send(productAdded, PRODUCT).decision, 'hold');
  const signal = client({ gpc: undefined, market: 'us', preferences: { analytics: 'undecided', marketing: 'granted' } }, { page: makeWindow({ gpc: true }) });
  signal.tracking.send(productAdded, PRODUCT);
  assert.deepEqual(signal.analytics.calls[0][3].context.consent.categoryPreferences, { Analytics: true, Advertising: false });
  assert.deepEqual(signal.analytics.calls[0][3].integrations, OFF);
});

test('nothing is known before the source has spoken, whatever the market', () => {
  const { spoken, consent } = source();
  const { tracking, names } = client({ consent, market: 'us' });
  assert.deepEqual(tracking.send(productAdded, PRODUCT), { decision: 'hold' });
  spoken.say(UNDECIDED);
  assert.deepEqual(names(), ['Product Added']);
});

test('without a source of consent everything is unknown, and only what is necessary goes', () => {
  const { tracking } = client({}, { from: strict });
  assert.deepEqual(tracking.send(strict.itemSeen, { sku: 'a' }), { decision: 'drop', reason: 'consent_denied' });
  assert.equal(tracking.send(strict.leadSent, { lead_id: '1' }).decision, 'send');
});

test('a plan without consent: Segment is loaded at once, and what is sent once is remembered', async () => {
  const analytics = makeAnalytics();
  let loads = 0;
  const load = loader(() => (loads++, Promise.resolve(analytics)));
  const { tracking, page } = client({ analytics: undefined, load }, { from: bare });
  assert.equal(tracking.send(bare.leadSent, { lead_id: '1' }).decision, 'hold');
  await ticks();
  assert.equal(loads, 1);
  assert.deepEqual(analytics.calls.map(([, name, , { context }]) => [name, context.consent]), [['Lead Sent', { categoryPreferences: {} }]]);
  const again = client({ analytics }, { from: bare, page: makeWindow({ storage: page.localStorage }) });
  assert.equal(again.tracking.send(bare.leadSent, { lead_id: '1' }).reason, 'duplicate');
});

test('setConsent is a source of its own: the first is what is known, later ones are changes', () => {
  const { tracking, names } = client();
  tracking.setConsent(UNDECIDED);
  tracking.send(productAdded, PRODUCT);
  tracking.setConsent({ analytics: 'granted' });
  assert.deepEqual(names(), [CHANGE, 'Product Added']);
  assert.deepEqual(tracking.consent(), { model: 'opt-in', gpc: false, preferences: { analytics: 'granted', marketing: 'undecided' } });
});

test('loaded at once where the plan says so, nothing held, ids reset on withdrawal', async () => {
  const analytics = makeAnalytics();
  let loads = 0;
  const load = async () => {
    loads++;
    return [analytics, {}];
  };
  const { spoken, consent } = source({ analytics: 'undecided', marketing: 'undecided' });
  const { tracking } = client({ analytics: undefined, load: loader(load), consent }, { from: strict });
  assert.equal(loads, 1);
  assert.deepEqual(tracking.send(strict.itemSeen, { sku: 'a' }), { decision: 'drop', reason: 'consent_undecided' });
  // It may be sent, and only waits for Segment.
  assert.deepEqual(tracking.send(strict.leadSent, { lead_id: '1' }), { decision: 'hold' });
  await ticks();
  spoken.say(ALL);
  spoken.say({ analytics: 'denied' });
  assert.ok(!analytics.calls.some(([method]) => method === 'reset'), 'marketing is still on');
  spoken.say(NONE);
  assert.deepEqual(analytics.calls.map(([method, name]) => [method, name]), [
    ['track', 'Lead Sent'],
    ['track', CHANGE],
    ['track', CHANGE],
    ['track', CHANGE],
    ['reset', undefined],
  ]);
  assert.equal(loads, 1);
});

test('Segment is not asked for before consent, asked once, and given up after a time; what it costs is counted', async () => {
  let loads = 0;
  const { spoken, consent } = source(UNDECIDED);
  const { tracking, heard } = client({ analytics: undefined, load: loader(() => (loads++, new Promise(() => undefined))), timeout: 20, consent });
  tracking.send(productAdded, PRODUCT);
  assert.equal(loads, 0);
  spoken.say(GRANT);
  assert.equal(loads, 1, 'a grant loads, whether a call waits or not');
  tracking.send(productAdded, PRODUCT);
  assert.equal(loads, 1);
  await new Promise((done) => setTimeout(done, 100));
  assert.deepEqual(tracking.counts(), { 'Product Added': { hold: 2, not_loaded: 2 }, [CHANGE]: { not_loaded: 1 } });
  assert.ok(heard.includes('error  not_loaded'));
  assert.deepEqual(tracking.send(productAdded, PRODUCT), { decision: 'drop', reason: 'not_loaded' });
});

for (const [what, load] of [
  ['throws', () => { throw new Error('no'); }],
  ['rejects', () => Promise.reject(new Error('no'))],
  ['answers nothing', () => undefined],
]) {
  test(`a load that ${what} is a failed load`, async () => {
    const { tracking, heard } = client({ analytics: undefined, load: loader(load), preferences: ALL });
    tracking.send(productAdded, PRODUCT);
    await ticks();
    assert.deepEqual(tracking.counts(), { 'Product Added': { hold: 1, not_loaded: 1 } });
    assert.ok(heard.includes('error  not_loaded'));
  });
}

test('how Segment is loaded from npm: dates stay texts, requests outlive the page, an endpoint is its own affair', async () => {
  const asked = [];
  const AnalyticsBrowser = { load: async (...call) => (asked.push(call), [makeAnalytics(), {}]) };
  const settings = { writeKey: 'k', cdnURL: '/s', endpoint: { apiHost: 't.shop.example/v1' } };
  const load = segment(async () => ({ AnalyticsBrowser }), settings, { cookie: { domain: 'shop.example' } });
  const { tracking, heard } = client({ analytics: undefined, load, preferences: ALL });
  await ticks();
  assert.equal(tracking.send(productAdded, PRODUCT).decision, 'send');
  const [[given, { updateCDNSettings, ...options }]] = asked;
  assert.deepEqual([given, options], [{ writeKey: 'k', cdnURL: '/s' }, { disableAutoISOConversion: true, cookie: { domain: 'shop.example' } }]);
  assert.deepEqual(updateCDNSettings({ integrations: { 'Segment.io': { apiKey: 'k' }, Other: {} } }).integrations, {
    'Segment.io': { apiKey: 'k', deliveryStrategy: { config: { keepalive: true } }, apiHost: 't.shop.example/v1' },
    Other: {},
  });
  client({ analytics: undefined, load: segment(() => ({ AnalyticsBrowser }), { writeKey: 'k' }, { disableAutoISOConversion: false }), preferences: ALL });
  await ticks();
  assert.equal(asked[1][1].disableAutoISOConversion, false);
  assert.deepEqual(heard, ['sent Product Added']);
});

test('a Segment that comes after it was given up is used from then on, and was given up once', async () => {
  const analytics = makeAnalytics();
  let arrive;
  const { tracking, heard } = client({ analytics: undefined, load: loader(() => new Promise((done) => (arrive = done))), timeout: 20, preferences: ALL });
  tracking.send(productAdded, PRODUCT);
  await ticks();
  arrive([analytics, {}]);
  await ticks();
  assert.equal(tracking.send(homePage).decision, 'send');
  assert.deepEqual(heard, ['hold Product Added', 'error  not_loaded', 'drop Product Added not_loaded', 'sent Home']);
  assert.deepEqual(analytics.calls.map(([method]) => method), ['page']);
});

test('consent that is withdrawn while Segment is on its way: what waited is gone, and the choice is told once it is there', async () => {
  const { spoken, consent } = source(UNDECIDED);
  const analytics = makeAnalytics();
  let arrive;
  const { tracking } = client({ analytics: undefined, load: loader(() => new Promise((done) => (arrive = done))), consent });
  tracking.send(productAdded, PRODUCT);
  spoken.say(ALL);
  spoken.say(NONE);
  spoken.say(NONE);
  spoken.say(ALL);
  tracking.send(homePage);
  arrive(analytics);
  await ticks();
  assert.deepEqual(tracking.counts()['Product Added'], { hold: 1, withdrawn: 1 });
  assert.deepEqual(analytics.calls.filter(([, name]) => name !== CHANGE).map(([method]) => method), ['page']);
  const told = analytics.calls.filter(([, name]) => name === CHANGE).map((call) => Object.values(call[3].context.consent.categoryPreferences));
  assert.deepEqual(told.at(-1), [true, true]);
});

test('what came along goes out before what this page has to tell', () => {
  const never = loader(() => new Promise(() => undefined));
  const first = client({ analytics: undefined, load: never, preferences: ALL });
  first.tracking.send(homePage);
  first.page.leave();
  const analytics = makeAnalytics();
  const { spoken, consent } = source();
  const second = client({ analytics, load: loader(() => analytics), consent }, { page: makeWindow({ storage: first.page.localStorage }) });
  second.tracking.send(productAdded, PRODUCT);
  spoken.say(ALL);
  assert.deepEqual(analytics.calls.map(([method]) => method), ['page', 'track']);
  assert.equal(second.tracking.waiting(), 0);
});

test('what waits for Segment goes with the visitor, finished and gated, and is counted where it is sent', async () => {
  const waiting = { analytics: undefined, load: loader(() => new Promise(() => undefined)) };
  const first = client({ ...waiting, preferences: GRANT });
  first.tracking.send(identify, { email: 'a@b.example', customerGroup: 'General' }, { userId: 'u' });
  first.tracking.send(orderCompleted, { order_uid: '1-1' }, { messageId: 'from-the-server' });
  first.page.leave();
  const { localStorage: storage } = first.page;
  assert.deepEqual(storage.keys(), ['tw:acme-store:']);
  assert.ok(!storage.getItem('tw:acme-store:').includes('a@b.example'), 'a trait without consent is not stored');
  assert.equal(first.tracking.waiting(), 0);

  // A page that knows nothing yet leaves them where they are; one that knows takes them along once more.
  client({ consent: source().consent }, { page: makeWindow({ storage }) }).page.leave();
  const second = client({ ...waiting, preferences: GRANT }, { page: makeWindow({ path: '/second', storage }) });
  assert.deepEqual([second.tracking.waiting(), storage.keys()], [2, []]);
  second.page.leave();
  const analytics = makeAnalytics();
  const { spoken, consent } = source();
  const third = client({ analytics, load: loader(() => analytics), consent, now: () => NOW + 5000 }, { page: makeWindow({ path: '/third', storage }) });
  const sent = [];
  third.tracking.on('sent', ({ message }) => sent.push(message));
  spoken.say(ALL);
  const { calls } = analytics;
  // Destinations that it was kept from stay so: it went through its gate there.
  assert.deepEqual([sent.map(({ timestamp }) => timestamp), calls.map((call) => call.at(-1).integrations)], [[TIME, TIME], [OFF, OFF]]);
  assert.deepEqual(calls.map(([method, name]) => [method, name]), [['identify', 'u'], ['track', 'Order Completed']]);
  assert.deepEqual(calls[0][2], { customerGroup: 'General' });
  const { timestamp, messageId, context } = calls[1][3];
  assert.deepEqual({ timestamp, messageId, context }, {
    timestamp: TIME,
    messageId: 'from-the-server',
    context: { page: PAGE, consent: { categoryPreferences: { Analytics: true, Advertising: true } } },
  });
  assert.deepEqual(third.tracking.counts(), { identify: { sent: 1 }, 'Order Completed': { sent: 1 } });
  assert.deepEqual(third.tracking.send(orderCompleted, { order_uid: '1-1' }).reason, 'duplicate');

  third.page.leave();
  assert.deepEqual(storage.keys().filter((key) => key === 'tw:acme-store:'), []);
});

test('what several pages left goes along together, and what waits for a choice stays behind in memory', () => {
  const load = loader(() => new Promise(() => undefined));
  const { localStorage: storage } = makeWindow();
  const preferences = { analytics: 'granted', marketing: 'undecided' };
  const tabs = ['a', 'b'].map((sku) => [sku, client({ analytics: undefined, load, preferences }, { page: makeWindow({ storage }) })]);
  for (const [sku, { tracking, page }] of tabs) {
    tracking.send(productAdded, { ...PRODUCT, sku });
    tracking.send({ ...homePage, consent: ['marketing'] }, { title: 'secret' });
    page.leave();
    assert.deepEqual(tracking.counts().Home, { hold: 1, consent_undecided: 1 });
  }
  const kept = storage.getItem('tw:acme-store:');
  assert.ok(!kept.includes('secret'));
  const next = client({ load, preferences: ALL }, { page: makeWindow({ storage }) });
  assert.deepEqual(next.analytics.calls.map(([, , { sku }]) => sku), ['a', 'b']);
  // A page with a no takes what was left out of storage, too.
  storage.setItem('tw:acme-store:', kept);
  const denied = client({ load, preferences: NONE }, { page: makeWindow({ storage }) });
  assert.deepEqual([storage.keys(), denied.tracking.counts()], [[], { 'Product Added': { consent_denied: 2 } }]);
});

test('what waits for Segment comes back to a page that comes back, once', async () => {
  const analytics = makeAnalytics();
  let arrive;
  const { tracking, page } = client({ analytics: undefined, load: loader(() => new Promise((done) => (arrive = done))), preferences: ALL });
  tracking.send(productAdded, PRODUCT);
  page.leave(true);
  assert.equal(tracking.waiting(), 0);
  page.show();
  assert.equal(tracking.waiting(), 1);
  arrive(analytics);
  await ticks();
  assert.deepEqual([analytics.calls.length, tracking.counts()], [1, { 'Product Added': { hold: 1, sent: 1 } }]);
});

test('an alias that came along has the visitor of its page, or the one that Segment knows when it goes out', () => {
  const first = client({ analytics: undefined, load: loader(() => new Promise(() => undefined)), preferences: ALL }, { from: strict });
  first.tracking.send(strict.alias, undefined, { userId: 'u' });
  first.tracking.send(strict.alias, undefined, { userId: 'u', previousId: 'given' });
  first.page.leave();
  const analytics = Object.assign(makeAnalytics(), { user: () => ({ anonymousId: () => 'known' }) });
  client({ analytics, load: loader(() => analytics), preferences: ALL }, { from: strict, page: makeWindow({ storage: first.page.localStorage }) });
  assert.deepEqual(analytics.calls.map(([method, to, from]) => [method, to, from]), [['alias', 'u', 'known'], ['alias', 'u', 'given']]);
});

test('what came along from a page with more consent is dropped as withdrawn', () => {
  const load = loader(() => new Promise(() => undefined));
  const first = client({ analytics: undefined, load, preferences: ALL });
  first.tracking.send(identify, { email: 'a@b.example' });
  first.page.leave();
  const second = client({ load, preferences: GRANT }, { page: makeWindow({ storage: first.page.localStorage }) });
  assert.deepEqual([second.analytics.calls, second.tracking.counts()], [[], { identify: { withdrawn: 1 } }]);
});

test('what analytics.js was handed and has not got rid of goes along under its id, and is counted once', async () => {
  const page = makeWindow();
  const slow = makeAnalytics();
  const heard = [];
  // As analytics.js does: it tells the message's id before it returns, and is done some turns later.
  Object.assign(slow, {
    once: (kind, listener) => heard.push(listener),
    track: (...call) => {
      slow.calls.push(call);
      heard.splice(0).forEach((listener) => listener({ event: { messageId: `ajs-${slow.calls.length}` } }));
      return slow.calls.length === 1 ? Promise.resolve() : new Promise(() => undefined);
    },
  });
  const options = { load: loader(() => undefined), preferences: ALL };
  const first = client({ ...options, analytics: slow }, { page });
  first.tracking.send(productAdded, PRODUCT);
  first.tracking.send(orderCompleted, { order_uid: '1-1' });
  await ticks();
  page.leave();
  const second = client(options, { page: makeWindow({ path: '/next', storage: page.localStorage }) });
  assert.deepEqual(second.analytics.calls.map(([, name, , { messageId, timestamp, context }]) => [name, messageId, timestamp, context.page.path]), [
    ['Order Completed', 'ajs-2', TIME, '/mug'],
  ]);
  assert.deepEqual([first.tracking.counts()['Order Completed'].sent, second.tracking.counts()], [1, {}]);
  // What analytics.js has put into storage itself is its own affair.
  first.tracking.send(orderCompleted, { order_uid: '1-2' });
  page.leave();
  page.localStorage.setItem('persisted-queue:v1:key:dest-Segment.io:items', '[{"event":{"messageId":"ajs-3"}}]');
  const third = client(options, { page: makeWindow({ path: '/third', storage: page.localStorage }) });
  assert.deepEqual(third.analytics.calls.map(([, name, , { messageId }]) => [name, messageId]), [['Order Completed', 'ajs-2']]);
});

test('a load that would not wait for consent is never called, and what that costs is counted', () => {
  const { tracking } = client({ analytics: undefined, load: () => assert.fail('loaded'), preferences: ALL });
  assert.equal(tracking.send(productAdded, PRODUCT).reason, 'not_loaded');
});

test('where storage is refused, what waits for Segment is counted when the page is left', () => {
  const page = makeWindow();
  Object.defineProperty(page, 'localStorage', { get: () => { throw new Error('SecurityError'); } });
  const { tracking, heard } = client({ analytics: undefined, load: loader(() => new Promise(() => undefined)), preferences: ALL }, { page });
  tracking.send(productAdded, PRODUCT);
  page.leave();
  assert.deepEqual(tracking.counts(), { 'Product Added': { hold: 1, not_loaded: 1 } });
  assert.deepEqual(heard, ['hold Product Added', 'drop Product Added not_loaded']);
  // Nor does it cost a call that counts once.
  const there = client({ preferences: ALL }, { page });
  assert.equal(there.tracking.send(orderCompleted, { order_uid: '1' }).decision, 'send');
  assert.equal(there.tracking.send(orderCompleted, { order_uid: '1' }).reason, 'duplicate');
  assert.ok(!there.heard.some((one) => one.startsWith('error')));
});

test('a once call goes out once on a page, in another tab, and after a reload; marks are kept where consent permits', () => {
  const page = makeWindow();
  const order = { order_uid: '1-1' };
  const { tracking } = client({ preferences: GRANT }, { page });
  assert.equal(tracking.send(orderCompleted, order).decision, 'send');
  assert.equal(tracking.send(orderCompleted, order).reason, 'duplicate');
  assert.equal(tracking.send(orderCompleted, { order_uid: '1-2' }).decision, 'send');
  const again = client({ preferences: GRANT }, { page: makeWindow({ storage: page.localStorage }) });
  assert.equal(again.tracking.send(orderCompleted, order).reason, 'duplicate');
  // `Lead Sent` is necessary: it goes out where nothing may be stored.
  const bare = client({ preferences: NONE }, { from: strict });
  assert.equal(bare.tracking.send(strict.leadSent, { lead_id: '1' }).decision, 'send');
  assert.equal(bare.tracking.send(strict.leadSent, { lead_id: '1' }).reason, 'duplicate');
  assert.deepEqual(bare.page.localStorage.keys(), []);
});

test('a once call whose values are unusable counts once by the id that it was given', () => {
  const { tracking } = client({ preferences: ALL });
  for (const value of [1.5, {}, true, 2 ** 53]) {
    assert.equal(tracking.send(orderCompleted, { order_uid: value }).decision, 'send');
    assert.equal(tracking.send(orderCompleted, { order_uid: value }).decision, 'send', String(value));
  }
  assert.equal(tracking.send(orderCompleted, { order_uid: 7 }).decision, 'send');
  assert.equal(tracking.send(orderCompleted, { order_uid: '7' }).reason, 'duplicate');
  assert.equal(tracking.send(orderCompleted, {}, { messageId: 'm-1' }).decision, 'send');
  assert.equal(tracking.send(orderCompleted, {}, { messageId: 'm-1' }).reason, 'duplicate');
  assert.equal(tracking.send(orderCompleted, {}, { messageId: 'm-2' }).decision, 'send');
  assert.equal(tracking.send(orderCompleted, {}).decision, 'send');
  assert.equal(tracking.send(orderCompleted, {}).decision, 'send');
});

test('ids: this source’s own are derived, by environment; another source’s are taken as given, or left to analytics.js', () => {
  const id = (environment) => client({ preferences: ALL, environment }, { from: strict }).tracking.send(strict.leadSent, { lead_id: '1' }).message.messageId;
  assert.match(id(), /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.equal(id('production'), id());
  assert.notEqual(id('staging'), id());
  const { tracking } = client({ preferences: ALL });
  assert.ok(!('messageId' in tracking.send(orderCompleted, { order_uid: '1' }).message));
  assert.equal(tracking.send(orderCompleted, { order_uid: '2' }, { messageId: 'given' }).message.messageId, 'given');
});

test('modes: report sends and tells, drop does not send, raise throws, off does not look', () => {
  const bad = { ...PRODUCT, price: 'much' };
  const report = client({ preferences: ALL });
  assert.equal(report.tracking.send(productAdded, bad).decision, 'send');
  assert.deepEqual(report.tracking.counts(), { 'Product Added': { violation: 1, sent: 1 } });
  const drop = client({ preferences: ALL, mode: 'drop' });
  const violation = { call: 'track', name: 'Product Added', path: '/properties/price', rule: 'type', message: 'must be a number', severity: 'error' };
  assert.deepEqual(drop.tracking.send(productAdded, bad), { decision: 'drop', reason: 'invalid', violations: [violation] });
  assert.deepEqual(drop.heard, ['violation Product Added', 'drop Product Added invalid']);
  const raise = client({ preferences: ALL, mode: 'raise' });
  assert.throws(() => raise.tracking.send(productAdded, bad), { message: '/properties/price must be a number' });
  const off = client({ preferences: ALL, mode: 'off' });
  off.tracking.send(productAdded, bad);
  assert.deepEqual(off.heard, ['sent Product Added']);
});

test('traits and context are checked in their places', () => {
  const { tracking } = client({ preferences: ALL, mode: 'drop' });
  const paths = ({ violations = [] }) => violations.map(({ path }) => path);
  assert.deepEqual(paths(tracking.send(identify, { email: 1 })), ['/traits/email']);
  const order = { order_id: '1', order_uid: '1', total: 1, revenue: 1, currency: 'EUR', products: [{ product_id: '1', sku: 'a', name: 'A', price: 1, quantity: 1 }] };
  assert.deepEqual(paths(tracking.send(orderCompleted, order, { context: { traits: { email: 1 } } })), ['/context/traits/email']);
  assert.equal(tracking.send(orderCompleted, order, { context: { traits: { email: 'a@b.example' } } }).decision, 'send');
});

test('ids are texts, and what a context says of consent and protocols beside ours stays', () => {
  const { tracking } = client({ preferences: ALL }, { from: strict });
  const context = { consent: { version: 2, categoryPreferences: { analytics: false } }, protocols: { sourceId: 's' } };
  const { message } = tracking.send(strict.itemSeen, { sku: 'a' }, { userId: 5, anonymousId: '', context });
  assert.ok(!('userId' in message) && !('anonymousId' in message));
  assert.deepEqual(message.context.consent, { version: 2, categoryPreferences: { analytics: true, marketing: true } });
  assert.deepEqual(message.context.protocols, { sourceId: 's', event_version: 2 });
});

test('an older version is checked as such and says so', () => {
  const { tracking, analytics, heard } = client({ preferences: ALL }, { from: strict });
  tracking.send(strict.itemSeen, { sku: 'a' });
  tracking.send(strict.itemSeen, { id: 'a' }, { version: 1 });
  tracking.send(strict.itemSeen, { id: 'a' });
  assert.deepEqual(analytics.calls.map((call) => call[3].context.protocols), [{ event_version: 2 }, { event_version: 1 }, { event_version: 2 }]);
  assert.deepEqual(heard, ['sent Item Seen', 'sent Item Seen', 'violation Item Seen', 'sent Item Seen']);
});

test('more than Segment takes is not sent; what is just enough is', () => {
  const { tracking } = client({ preferences: ALL });
  assert.equal(tracking.send(productAdded, { ...PRODUCT, name: 'x'.repeat(32_768) }).reason, 'too_large');
  assert.equal(tracking.send(productAdded, { ...PRODUCT, name: 'é'.repeat(16_384) }).reason, 'too_large');
  assert.equal(tracking.send(productAdded, { ...PRODUCT, name: 'x'.repeat(30_000) }).decision, 'send');
  // To the byte, of the message as it is handed over.
  const rest = JSON.stringify(tracking.send(productAdded, { ...PRODUCT, name: '' }).message).length;
  assert.equal(tracking.send(productAdded, { ...PRODUCT, name: 'x'.repeat(32_768 - rest) }).decision, 'send');
  assert.equal(tracking.send(productAdded, { ...PRODUCT, name: 'x'.repeat(32_769 - rest) }).reason, 'too_large');
  // Three bytes a character.
  const wide = (count, more) => tracking.send(productAdded, { ...PRODUCT, name: '\u20ac'.repeat(count) + 'x'.repeat(more) });
  const count = Math.floor((32_768 - rest) / 3);
  assert.equal(wide(count, (32_768 - rest) % 3).decision, 'send');
  assert.equal(wide(count, ((32_768 - rest) % 3) + 1).reason, 'too_large');
});

test('a listener hears what, why and where in the plan; its own faults cost nothing', async () => {
  const { places } = await import(`${PACKAGE}/runtime/places.js`);
  const { tracking } = client({ preferences: NONE, places });
  const heard = [];
  tracking.on('drop', () => { throw new Error('a listener’s own'); }).on('drop', (event) => heard.push(event));
  tracking.send(productAdded, PRODUCT);
  assert.equal(heard.length, 1);
  const { place, ...rest } = heard[0];
  assert.deepEqual(rest, { call: 'track', name: 'Product Added', decision: 'drop', reason: 'consent_denied' });
  assert.match(place, /^events\/\w+\.yaml:\d+$/);
});

test('nothing is thrown into the page: not by analytics.js, not by a source of consent, not by what is handed over', async () => {
  const throwing = { track() { throw new Error('track'); } };
  const thrown = client({ analytics: throwing, preferences: ALL });
  assert.equal(thrown.tracking.send(productAdded, PRODUCT).reason, 'no_client');
  const rejecting = client({ analytics: { track: () => Promise.reject(new Error('later')) }, preferences: ALL });
  rejecting.tracking.send(productAdded, PRODUCT);
  await ticks();
  assert.deepEqual(rejecting.heard, ['sent Product Added', 'error']);
  const common = client({ preferences: ALL, common: () => { throw new Error('common'); } });
  assert.equal(common.tracking.send(productAdded, PRODUCT).reason, 'invalid');
  client({ consent: () => { throw new Error('consent'); } });
  let isBroken = false;
  const again = client({ consent: (update) => (update(ALL), () => { if (isBroken) throw new Error('read'); }) });
  isBroken = true;
  again.page.show();
  assert.deepEqual(again.heard, ['error']);
  const absent = client({ analytics: () => { throw new Error('another site’s frame'); }, preferences: ALL });
  assert.equal(absent.tracking.send(productAdded, PRODUCT).decision, 'drop');
  // A call that the plan has no more, on a page that no compiler has seen.
  assert.equal(absent.tracking.send(undefined, PRODUCT).reason, 'invalid');
  assert.equal(absent.tracking.with({ gone: undefined }).gone().reason, 'invalid');
  const getter = client({ preferences: ALL });
  for (const broken of ['ownKeys', 'get', 'getPrototypeOf', 'getOwnPropertyDescriptor']) {
    const trapped = new Proxy({ ...PRODUCT }, { [broken]: () => { throw new Error(broken); } });
    assert.equal(getter.tracking.send(productAdded, trapped).decision, 'drop', broken);
    assert.equal(getter.tracking.send(productAdded, PRODUCT, { context: new Proxy({ a: 1 }, { [broken]: () => { throw new Error(broken); } }) }).decision, 'drop', broken);
  }
  const trap = Object.defineProperty({ ...PRODUCT }, 'price', { enumerable: true, get() { throw new Error('getter'); } });
  assert.equal(getter.tracking.send(productAdded, trap).decision, 'drop');
  const late = client({ analytics: { ...makeAnalytics(), reset() { throw new Error('reset'); } }, preferences: ALL }, { from: strict });
  late.tracking.setConsent(NONE);
  assert.ok(late.heard.includes('error'));
});

test('a source is asked anew when the page is shown again', () => {
  let stored = ALL;
  const { tracking, page } = client({ consent: (update) => (update(stored), () => update(stored)) });
  stored = NONE;
  page.document.hidden = true;
  page.document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(tracking.send(productAdded, PRODUCT).decision, 'send');
  page.document.hidden = false;
  page.document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(tracking.send(productAdded, PRODUCT).reason, 'consent_denied');
  stored = ALL;
  page.show();
  assert.equal(tracking.send(productAdded, PRODUCT).decision, 'send');
});

test('the page’s address may be told less of', () => {
  const { tracking } = client({ preferences: ALL, page: ({ path }) => ({ path }) });
  assert.deepEqual(tracking.send(productAdded, PRODUCT).message.context.page, { path: '/mug' });
});

test('two clients of two plans in one page share nothing', () => {
  const page = makeWindow();
  const ours = client({ preferences: ALL }, { page });
  const theirs = client({ preferences: NONE }, { page, from: strict });
  assert.equal(ours.tracking.send(orderCompleted, { order_uid: '1' }).decision, 'send');
  assert.equal(theirs.tracking.send(strict.itemSeen, { sku: 'a' }).reason, 'consent_denied');
  theirs.tracking.setConsent({ analytics: 'granted' });
  theirs.tracking.send(strict.leadSent, { lead_id: '1' });
  assert.deepEqual(ours.names(), ['Order Completed']);
  assert.deepEqual(theirs.names(), [CHANGE, 'Lead Sent']);
  assert.deepEqual(page.localStorage.keys(), ['tw:acme-store:["Order Completed","1"]', 'tw:strict:["Lead Sent","1"]']);
});

test('what calls share is put into those that have it by the plan, before they are checked', () => {
  const options = { preferences: ALL, mode: 'drop', common: { shop: 'vienna', more: 1 } };
  const { tracking, analytics } = client(options, { from: strict });
  const { message } = tracking.send(strict.shelfSeen, { shelf: 'a' });
  assert.deepEqual(message.properties, { shelf: 'a', shop: 'vienna' });
  assert.deepEqual(tracking.send(strict.shelfSeen, { shelf: 'a', shop: 'graz' }).message.properties, { shelf: 'a', shop: 'graz' });
  assert.deepEqual(tracking.send(strict.itemSeen, { sku: 's' }).message.properties, { sku: 's' });
  assert.deepEqual(tracking.send(strict.identify, {}, { userId: 'u' }).message.traits, {});
  assert.equal(analytics.calls.length, 4);
  const { tracking: without } = client({ preferences: ALL, mode: 'drop' }, { from: strict });
  assert.equal(without.send(strict.shelfSeen, { shelf: 'a' }).reason, 'invalid');
});

test('events whose names mean something to JavaScript are events like others', () => {
  const { tracking, names } = client({ preferences: ALL }, { from: strict });
  const tokens = Object.values(strict).filter(({ name }) => ['__proto__', 'constructor'].includes(name));
  assert.equal(tokens.length, 2);
  for (const token of tokens) assert.equal(tracking.send(token).decision, 'send');
  assert.deepEqual(names().sort(), ['__proto__', 'constructor']);
  assert.equal({}.sent, undefined);
  assert.equal(Object.sent, undefined);
  assert.deepEqual(
    Object.entries(tracking.counts()).map(([name, { sent }]) => [name, sent]).sort(),
    [
      ['__proto__', 1],
      ['constructor', 1],
    ],
  );
});
