// Adapters of consent platforms, in Chromium, against imitations of the vendors' documented interfaces.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { browser, bundled, PACKAGE, shop } from './shop.js';

const UNDECIDED = { analytics: 'undecided', marketing: 'undecided' };
const SPLIT = { analytics: 'granted', marketing: 'denied' };
const NONE = { analytics: 'denied', marketing: 'denied' };
const ALL = { analytics: 'granted', marketing: 'granted' };

const NAMES = ['onetrust', 'cookiebot', 'usercentrics', 'didomi', 'tcf', 'google', 'magento'];
const SOURCE = `
  ${NAMES.map((name) => `import * as ${name} from '@acme/tracking/runtime/adapters/${name}.js';`).join('\n')}
  window.adapters = Object.assign({}, ${NAMES.join(', ')});
  window.heard = [];
  window.listen = (adapter) => { window.refresh = adapter((choices) => window.heard.push(choices)); };
`;

let site;
let open;
before(async () => {
  site = await shop(await bundled(SOURCE));
  open = await browser();
});
after(async () => {
  await open.context.close();
  site.stop();
});

async function page() {
  const found = await open.context.newPage();
  await found.goto(site.url);
  return found;
}

/** What the adapter has said, each thing once as long as it stays the same. */
async function heard(on, count) {
  await on.waitForFunction((wanted) => new Set(window.heard.map((one) => JSON.stringify(one))).size >= wanted, count, { timeout: 5000 });
  const all = await on.evaluate(() => window.heard);
  return all.filter((one, i) => !i || JSON.stringify(one) !== JSON.stringify(all[i - 1]));
}

test('OneTrust: loaded late, answered, changed', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.listen(window.adapters.oneTrust());
    setTimeout(() => {
      let closed = false;
      window.OnetrustActiveGroups = ',C0001,';
      window.OneTrust = { IsAlertBoxClosed: () => closed, GetDomainData: () => ({ ShowAlertNotice: true, ConsentModel: { Name: 'opt-in' } }) };
      window.choose = (groups) => {
        closed = true;
        window.OnetrustActiveGroups = `,${groups.join(',')},`;
        window.dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: groups }));
      };
      window.dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: ['C0001'] }));
    }, 50);
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  await on.evaluate(() => window.choose(['C0001', 'C0002']));
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
  await on.evaluate(() => window.choose(['C0001']));
  assert.deepEqual(await heard(on, 3), [UNDECIDED, SPLIT, NONE]);
});

test('Cookiebot: its three events', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.Cookiebot = { hasResponse: false, consented: false, declined: false, consent: { necessary: true, statistics: false, marketing: false } };
    window.listen(window.adapters.cookiebot());
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  await on.evaluate(() => {
    Object.assign(window.Cookiebot, { hasResponse: true, consented: true });
    window.Cookiebot.consent.statistics = true;
    window.dispatchEvent(new Event('CookiebotOnAccept'));
  });
  await on.evaluate(() => {
    Object.assign(window.Cookiebot, { declined: true, consented: false });
    window.Cookiebot.consent.statistics = false;
    window.dispatchEvent(new Event('CookiebotOnDecline'));
  });
  assert.deepEqual(await heard(on, 3), [UNDECIDED, SPLIT, NONE]);
});

test('Usercentrics 3: consent details, asynchronously', async () => {
  const on = await page();
  await on.evaluate(() => {
    let type = 'IMPLICIT';
    const categories = { analytics: { state: 'ALL_DENIED' }, marketing: { state: 'ALL_DENIED' } };
    window.__ucCmp = { getConsentDetails: async () => ({ consent: { required: true, type }, services: {}, categories }) };
    window.choose = (state) => {
      type = 'EXPLICIT';
      categories.analytics.state = state;
      window.dispatchEvent(new Event('UC_CONSENT'));
    };
    window.listen(window.adapters.usercentrics());
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  await on.evaluate(() => window.choose('ALL_ACCEPTED'));
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
});

test('Usercentrics 2: its window event', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.listen(window.adapters.usercentricsV2());
    const tell = (type, analytics) =>
      window.dispatchEvent(
        new CustomEvent('ucEvent', { detail: { event: 'consent_status', action: 'onAcceptAllServices', type, ucCategory: { essential: true, analytics, marketing: false } } }),
      );
    tell('implicit', false);
    tell('explicit', true);
  });
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
});

test('Didomi: on ready, and when it changes', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.listen(window.adapters.didomi());
    let open = true;
    const purposes = { analytics: { id: 'analytics', enabled: false }, marketing: { id: 'marketing', enabled: false } };
    window.Didomi = { getCurrentUserStatus: () => ({ purposes, vendors: {}, regulation: 'gdpr' }), shouldUserStatusBeCollected: () => open };
    for (const ready of window.didomiOnReady) ready(window.Didomi);
    open = false;
    purposes.analytics.enabled = true;
    for (const { event, listener } of window.didomiEventListeners) if (event === 'consent.changed') listener();
  });
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
});

test('IAB TCF 2.2: the listener’s states', async () => {
  const on = await page();
  await on.evaluate(() => {
    let listener;
    window.__tcfapi = (command, version, callback) => {
      if (command !== 'addEventListener' || version !== 2) throw new Error(`${command} ${version}`);
      listener = callback;
      callback({ gdprApplies: true, eventStatus: 'cmpuishown', purpose: { consents: {} } }, true);
    };
    window.tell = (eventStatus, consents, gdprApplies = true) => listener({ gdprApplies, eventStatus, purpose: { consents } }, true);
    window.listen(window.adapters.tcf());
    window.tell('useractioncomplete', { 1: true, 7: true, 8: true, 9: true });
    window.tell('useractioncomplete', { 1: true, 2: true, 3: true, 4: true });
    window.tell('tcloaded', {}, false);
  });
  assert.deepEqual(await heard(on, 4), [UNDECIDED, SPLIT, { analytics: 'denied', marketing: 'granted' }, ALL]);
});

test('Google Consent Mode: read from the data layer, and driven', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.dataLayer = [];
    window.gtag = function () {
      window.dataLayer.push(arguments);
    };
    window.gtag('consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied', wait_for_update: 500 });
    window.listen(window.adapters.googleConsent({ analytics: 'analytics_storage', marketing: ['ad_storage', 'ad_user_data'] }));
    window.dataLayer.push({ event: 'gtm.js' });
    window.gtag('consent', 'update', { analytics_storage: 'granted', ad_user_data: 'denied' });
  });
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
  const driven = await on.evaluate(() => {
    window.adapters.driveGoogle({ analytics: 'analytics_storage', marketing: 'ad_storage' })({ preferences: { Analytics: true, Advertising: false } });
    const last = window.dataLayer[window.dataLayer.length - 1];
    return [Object.prototype.toString.call(last), Array.from(last)];
  });
  assert.deepEqual(driven, ['[object Arguments]', ['consent', 'update', { analytics_storage: 'granted', ad_storage: 'denied' }]]);
});

test('Magento’s cookie restriction: a map by website, not a plain 1', async () => {
  const on = await page();
  const choices = async (value) => {
    await on.evaluate((text) => {
      document.cookie = `user_allowed_save_cookie=${text}; path=/`;
      window.heard.length = 0;
      window.listen(window.adapters.magentoCookies(2));
    }, value);
    return (await heard(on, 1))[0];
  };
  assert.deepEqual(await choices('%7B%221%22%3A1%7D'), UNDECIDED);
  assert.deepEqual(await choices('%7B%221%22%3A1%2C%222%22%3A1%7D'), ALL);
  assert.deepEqual(await choices('1'), UNDECIDED);
  assert.deepEqual(await choices('%7'), UNDECIDED);
});

test('an adapter takes less than 0.6 kB', async () => {
  for (const name of NAMES) {
    const { outputFiles } = await build({
      stdin: { contents: `export * from '${PACKAGE}/runtime/adapters/${name}.js';`, resolveDir: PACKAGE },
      external: ['../cmp.js'],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    const size = gzipSync(outputFiles[0].contents, { level: 9 }).length;
    assert.ok(size < 600, `${name}: ${size}`);
  }
});
