// What may be on a page already, and beside it: Segment's snippet, an AnalyticsBrowser, an AMD loader, a second plan's client; and what
// developers see there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { browser, bundled, listening, shop, until } from './shop.js';

const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };
const ALL = '{ analytics: "granted", marketing: "granted" }';
const CONSENT = { categoryPreferences: { Analytics: true, Advertising: true } };
const read = (name) => readFileSync(name, 'utf8');
const { CLASSIC, STRICT_CLASSIC } = process.env;

// Segment's snippet 5.2.1 as its documentation has it, but for the address that it loads from.
const SNIPPET = `
!function(){var i="analytics",analytics=window[i]=window[i]||[];if(!analytics.initialize)if(analytics.invoked)window.console&&console.error&&console.error("Segment snippet included twice.");else{analytics.invoked=!0;analytics.methods=["trackSubmit","trackClick","trackLink","trackForm","pageview","identify","reset","group","track","ready","alias","debug","page","screen","once","off","on","addSourceMiddleware","addIntegrationMiddleware","setAnonymousId","addDestinationMiddleware","register"];analytics.factory=function(e){return function(){if(window[i].initialized)return window[i][e].apply(window[i],arguments);var n=Array.prototype.slice.call(arguments);if(["track","screen","alias","group","page","identify"].indexOf(e)>-1){var c=document.querySelector("link[rel='canonical']");n.push({__t:"bpc",c:c&&c.getAttribute("href")||void 0,p:location.pathname,u:location.href,s:location.search,t:document.title,r:document.referrer})}n.unshift(e);analytics.push(n);return analytics}};for(var n=0;n<analytics.methods.length;n++){var key=analytics.methods[n];analytics[key]=analytics.factory(key)}analytics.load=function(key,n){var t=document.createElement("script");t.type="text/javascript";t.async=!0;t.setAttribute("data-global-segment-analytics-key",i);t.src=LISTEN+"/analytics.js/v1/" + key + "/analytics.min.js";var r=document.getElementsByTagName("script")[0];r.parentNode.insertBefore(t,r);analytics._loadOptions=n};analytics._writeKey="storefront";;analytics.SNIPPET_VERSION="5.2.1";analytics._cdn=LISTEN;
}}();
`;

let segment;
let seen;
before(async () => {
  segment = await listening('--analytics-js', `${import.meta.dirname}/../node_modules/@segment/analytics-next/dist/umd`);
});
after(() => segment.stop());
beforeEach(() => {
  seen = segment.messages().length;
});
const news = () => segment.messages().slice(seen).map((line) => line.message);

/** A page that runs a script under a strict policy, with `further` directives. */
async function visit(t, script, further) {
  const site = await shop(`globalThis.LISTEN = ${JSON.stringify(segment.url)};\n${script}`, segment.url, undefined, further);
  const { context, errors } = await browser();
  t.after(async () => {
    await context.close();
    site.stop();
  });
  const page = await context.newPage();
  const refused = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(`${site.url}/mug`);
  return { page, errors, refused };
}

async function arrived(t, script) {
  const { page, errors, refused } = await visit(t, script);
  const { decision } = await page.evaluate((product) => window.tracking.send(window.productAdded, product), PRODUCT);
  const [message] = await until(() => news().length && news());
  await page.waitForTimeout(200);
  assert.equal(news().length, 1);
  assert.deepEqual([message.event, message.properties, message.context.consent], ['Product Added', PRODUCT, CONSENT]);
  assert.deepEqual([errors, refused], [[], []]);
  return decision;
}

test('Segment’s snippet, which is on the page and loads by itself', async (t) => {
  const script = `${SNIPPET} analytics.load('storefront'); ${read(join(CLASSIC, 'tracking.js'))}
    window.productAdded = acmeStoreTracking.calls.productAdded;
    window.tracking = acmeStoreTracking.createTracking({ analytics: () => window.analytics, preferences: ${ALL}, gpc: false });`;
  assert.equal(await arrived(t, script), 'send');
});

test('Segment’s snippet, loaded when consent allows it', async (t) => {
  const script = `${SNIPPET} ${read(join(CLASSIC, 'tracking.js'))} ${read(join(CLASSIC, 'segment.js'))}
    window.productAdded = acmeStoreTracking.calls.productAdded;
    window.tracking = acmeStoreTracking.createTracking({
      load: acmeStoreTracking.loader(() => (analytics.load('storefront', { disableAutoISOConversion: true }), analytics)), preferences: ${ALL}, gpc: false });`;
  assert.equal(await arrived(t, script), 'send');
});

test('an AnalyticsBrowser of the page’s own', async (t) => {
  const script = await bundled(`
    import { AnalyticsBrowser } from '@segment/analytics-next';
    import { createTracking, productAdded } from '@acme/tracking';
    const analytics = AnalyticsBrowser.load({ writeKey: 'storefront', cdnURL: globalThis.LISTEN });
    window.productAdded = productAdded;
    window.tracking = createTracking({ analytics, preferences: ${ALL}, gpc: false });`);
  assert.equal(await arrived(t, script), 'send');
});

test('a tracker of another make', async (t) => {
  const { page } = await visit(t, await bundled(`
    import { createTracking, productAdded } from '@acme/tracking';
    window.calls = [];
    createTracking({ analytics: { track: (...call) => window.calls.push(call) }, preferences: ${ALL}, gpc: false }).send(productAdded, ${JSON.stringify(PRODUCT)});`));
  assert.deepEqual(await page.evaluate(() => window.calls[0].slice(0, 2)), ['Product Added', PRODUCT]);
});

test('the classic script sets one global, asks for no module loader, and two plans’ clients don’t meet', async (t) => {
  const script = `
    window.define = Object.assign(() => { throw new Error('define was called'); }, { amd: {} });
    window.module = { exports: {} };
    const known = Object.keys(window);
    ${read(join(CLASSIC, 'tracking.js'))}
    ${read(join(CLASSIC, 'adapters/onetrust.js'))}
    ${read(join(STRICT_CLASSIC, 'tracking.js'))}
    window.added = Object.keys(window).filter((name) => !known.includes(name));
    const calls = { ours: [], theirs: [] };
    const analytics = (of) => ({ track: (name) => calls[of].push(name) });
    const ours = acmeStoreTracking.createTracking({ analytics: analytics('ours'), preferences: ${ALL}, gpc: false });
    const theirs = strictTracking.createTracking({ analytics: analytics('theirs'), preferences: ${ALL}, gpc: false });
    ours.send(acmeStoreTracking.calls.orderCompleted, { order_uid: '1' });
    ours.send(acmeStoreTracking.calls.orderCompleted, { order_uid: '1' });
    theirs.send(strictTracking.calls.leadSent, { lead_id: '1' });
    theirs.setConsent({ analytics: 'denied' });
    theirs.send(strictTracking.calls.itemSeen, { sku: '1' });
    window.told = [calls, ours.counts(), theirs.counts(), Object.keys(localStorage)];`;
  const { page, errors } = await visit(t, script);
  assert.deepEqual(await page.evaluate(() => window.added), ['acmeStoreTracking', 'strictTracking']);
  assert.deepEqual(await page.evaluate(() => window.module.exports), {});
  const change = 'Segment Consent Preference Updated';
  assert.deepEqual(await page.evaluate(() => window.told), [
    { ours: ['Order Completed'], theirs: ['Lead Sent', change] },
    { 'Order Completed': { violation: 2, sent: 1, duplicate: 1 } },
    { 'Lead Sent': { sent: 1 }, [change]: { sent: 1 }, 'Item Seen': { consent_denied: 1 } },
    ['tw:acme-store:["Order Completed","1"]', 'tw:strict:["Lead Sent","1"]'],
  ]);
  assert.deepEqual(errors, []);
});

/** The scripts of two plans, each with a client that loads Segment by its address. */
const TWO = () => `
  ${['tracking.js', 'segment.js'].map((name) => read(join(CLASSIC, name)) + read(join(STRICT_CLASSIC, name))).join('\n')}
  window.refused = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.refused.push(violatedDirective));
  window.productAdded = acmeStoreTracking.calls.productAdded;
  const options = (of) => ({ load: of.script({ writeKey: 'storefront', host: LISTEN }), preferences: ${ALL}, gpc: false });
  window.tracking = acmeStoreTracking.createTracking(options(acmeStoreTracking));
  window.other = strictTracking.createTracking(options(strictTracking));
  window.addresses = [...document.querySelectorAll('script[src*="analytics.min.js"]')].length;`;

for (const further of ["require-trusted-types-for 'script'; trusted-types trackwright", "require-trusted-types-for 'script'", "trusted-types 'none'"]) {
  test(`Trusted Types: two clients load Segment under ${further}`, async (t) => {
    const { page, errors } = await visit(t, TWO(), further);
    assert.equal(await page.evaluate(() => window.addresses), 2);
    await page.evaluate((product) => window.tracking.send(window.productAdded, product), PRODUCT);
    await page.evaluate(() => window.other.send(window.strictTracking.calls.leadSent, { lead_id: '1' }));
    await until(() => news().length >= 2);
    assert.deepEqual(news().map(({ event }) => event).sort(), ['Lead Sent', 'Product Added']);
    assert.deepEqual(errors, []);
    // Where no policy may be made and none is asked for, that it was tried is all that a report says.
    assert.ok(further.includes("'none'") || !(await page.evaluate(() => window.refused.length)), await page.evaluate(() => window.refused.join()));
  });
}

test('Trusted Types: where the page permits no policy, Segment isn’t loaded, nothing is thrown, and the calls are counted', async (t) => {
  const { page, errors } = await visit(t, TWO(), "require-trusted-types-for 'script'; trusted-types 'none'");
  const { reason } = await page.evaluate(async (product) => {
    const dropped = new Promise((done) => window.tracking.on('drop', done));
    window.tracking.send(window.productAdded, product);
    return dropped;
  }, PRODUCT);
  assert.equal(reason, 'not_loaded');
  assert.deepEqual([errors, news()], [[], []]);
});

test('the overlay shows what the client did, under a strict policy, and goes when it is told to', async (t) => {
  const { page, errors, refused } = await visit(t, await bundled(`
    import { createTracking, productAdded } from '@acme/tracking';
    import { overlay } from '@acme/tracking/runtime/debug.js';
    const tracking = createTracking({ analytics: { track: () => undefined }, preferences: { analytics: 'granted', marketing: 'denied' }, gpc: false });
    window.all = overlay(tracking);
    window.remove = overlay(tracking, { keep: 3 });
    tracking.send(productAdded, { ...${JSON.stringify(PRODUCT)}, '<img src=x onerror=alert(1)>': 1, price: '1' });
    tracking.setConsent({ analytics: 'denied' });
    tracking.send(productAdded, ${JSON.stringify(PRODUCT)});`));
  // A property's name is text, whatever it is.
  const shown = await page.locator('ol').first().locator('li').allTextContents();
  assert.ok(shown.includes('violation Product Added /properties/price must be a number; /properties/<img src=x onerror=alert(1)> is not in the plan'), shown.join('\n'));
  assert.equal(await page.locator('img').count(), 0);
  await page.evaluate(() => window.all());
  const list = page.locator('ol');
  assert.deepEqual(await list.locator('li').allTextContents(), ['sent Segment Consent Preference Updated', 'consent', 'drop Product Added consent_denied']);
  assert.equal(await list.locator('img').count(), 0);
  const box = await list.evaluate((element) => [getComputedStyle(element).position, element.getBoundingClientRect().right === innerWidth]);
  assert.deepEqual(box, ['fixed', true]);
  await page.evaluate(() => window.remove());
  assert.equal(await list.count(), 0);
  assert.deepEqual([errors, refused], [[], []]);
});
