// Adapters of consent platforms, in Chromium, against imitations of the vendors' documented interfaces.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { browser, bundled, PACKAGE, shop } from './shop.js';

const UNDECIDED = { analytics: 'undecided', marketing: 'undecided' };
const SPLIT = { analytics: 'granted', marketing: 'denied' };
const NONE = { analytics: 'denied', marketing: 'denied' };
const ALL = { analytics: 'granted', marketing: 'granted' };

const NAMES = ['onetrust', 'cookiebot', 'usercentrics', 'usercentrics-v2', 'didomi', 'tcf', 'google', 'google-drive', 'magento'];
const SOURCE = `
  ${NAMES.map((name, n) => `import * as of${n} from '@acme/tracking/runtime/adapters/${name}.js';`).join('\n')}
  import jQuery from 'jquery';
  import { createTracking } from '@acme/tracking';
  Object.assign(window, { jQuery, createTracking });
  window.adapters = Object.assign({}, ${NAMES.map((name, n) => `of${n}`).join(', ')});
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

/** What the adapter says when it is asked anew, after something has changed unheard. */
async function reread(on, change) {
  await on.evaluate(change);
  await on.evaluate(() => {
    window.heard.length = 0;
    window.refresh();
  });
  return (await heard(on, 1))[0];
}

/** What the adapter has said, each thing once as long as it stays the same. */
async function heard(on, count) {
  await on.waitForFunction((wanted) => new Set(window.heard.map((one) => JSON.stringify(one))).size >= wanted, count, { timeout: 20_000 });
  const all = await on.evaluate(() => window.heard);
  return all.filter((one, i) => !i || JSON.stringify(one) !== JSON.stringify(all[i - 1]));
}

/** What a tab with OneTrust does to the cookies that it shares with others, by `keep(groups, answered)`. */
const oneTrustCookies = (on) =>
  on.evaluate(() => {
    window.keep = (groups, answered = new Date().toISOString()) => {
      const all = ['C0001', 'C0002', 'C0003', 'C0004'].map((id) => `${id}:${groups.includes(id) ? 1 : 0}`);
      const state = new URLSearchParams({
        isGpcEnabled: '0',
        datestamp: String(new Date()),
        landingPath: 'https://shop.example/?groups=C0002:1,C0004:1',
        version: '202409.1.0',
        interactionCount: '1',
        groups: all.join(','),
        AwaitingReconsent: 'false',
      });
      document.cookie = `OptanonConsent=${state}; path=/; SameSite=Lax`;
      if (answered) document.cookie = `OptanonAlertBoxClosed=${answered}; path=/; SameSite=Lax`;
    };
  });

test('OneTrust: loaded late, answered, changed', async () => {
  const on = await page();
  await oneTrustCookies(on);
  await on.evaluate(() => {
    window.keep(['C0001'], '');
    window.listen(window.adapters.oneTrust());
    setTimeout(() => {
      let closed = false;
      window.OnetrustActiveGroups = ',C0001,';
      window.OneTrust = { IsAlertBoxClosed: () => closed, GetDomainData: () => ({ ShowAlertNotice: true, ConsentModel: { Name: 'opt-in' } }) };
      window.choose = (groups) => {
        closed = true;
        window.keep(groups);
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
  // What another tab chose, which this page's OneTrust doesn't know of, is read when the page is shown again.
  assert.deepEqual(await reread(on, () => window.keep(['C0001', 'C0002', 'C0004'])), ALL);
  assert.deepEqual(await reread(on, () => window.keep(['C0001', 'C0002'])), SPLIT);
});

test('OneTrust: an answer in another tab is one here; a notice that asks anew has none before', async () => {
  const on = await page();
  await oneTrustCookies(on);
  await on.evaluate(() => {
    // A year-old answer that is asked for again.
    window.keep(['C0001', 'C0002'], '2025-11-01T10:00:00.000Z');
    window.OnetrustActiveGroups = ',C0001,';
    window.OneTrust = { IsAlertBoxClosed: () => false, GetDomainData: () => ({ ShowAlertNotice: true }) };
    window.listen(window.adapters.oneTrust());
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  assert.deepEqual(await reread(on, () => undefined), UNDECIDED);
  assert.deepEqual(await reread(on, () => window.keep(['C0001', 'C0002'])), SPLIT);
  // Without its cookie there is nothing to read, and nothing is said.
  await on.evaluate(() => {
    document.cookie = 'OptanonConsent=; path=/; max-age=0';
    window.heard.length = 0;
    window.refresh();
    delete window.OneTrust;
    window.keep(['C0001']);
    window.refresh();
  });
  assert.deepEqual(await on.evaluate(() => window.heard), []);
});

test('OneTrust: where no notice is shown, what is active counts', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.OnetrustActiveGroups = ',C0001,C0002,';
    window.OneTrust = { IsAlertBoxClosed: () => false, GetDomainData: () => ({ ShowAlertNotice: false, ConsentModel: { Name: 'opt-out' } }) };
    window.listen(window.adapters.oneTrust());
  });
  assert.deepEqual(await heard(on, 1), [SPLIT]);
});

test('OneTrust: its name holds settings before it is loaded', async () => {
  const on = await page();
  const thrown = [];
  on.on('pageerror', (error) => thrown.push(error.message));
  await on.evaluate(() => {
    window.OneTrust = { geolocationResponse: { countryCode: 'DE' } };
    window.OnetrustActiveGroups = ',C0001,C0002,';
    window.listen(window.adapters.oneTrust());
    window.dispatchEvent(new CustomEvent('OneTrustGroupsUpdated', { detail: ['C0001'] }));
  });
  await on.waitForTimeout(300);
  assert.deepEqual([await on.evaluate(() => window.heard), thrown], [[], []]);
  await on.evaluate(() => (window.OneTrust = { IsAlertBoxClosed: () => true, GetDomainData: () => ({ ShowAlertNotice: true }) }));
  assert.deepEqual(await heard(on, 1), [SPLIT]);
});

test('Cookiebot: loaded late, its dialog, its answers, a withdrawal', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.listen(window.adapters.cookiebot());
    window.Cookiebot = { hasResponse: false, consented: false, declined: false, consent: { necessary: true, preferences: false, statistics: false, marketing: false, method: null } };
    window.dispatchEvent(new Event('CookiebotOnDialogInit'));
    window.dispatchEvent(new Event('CookiebotOnDialogDisplay'));
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  await on.evaluate(() => {
    Object.assign(window.Cookiebot, { hasResponse: true, consented: true });
    Object.assign(window.Cookiebot.consent, { statistics: true, method: 'explicit' });
    window.dispatchEvent(new Event('CookiebotOnConsentReady'));
    window.dispatchEvent(new Event('CookiebotOnAccept'));
  });
  await on.evaluate(() => {
    Object.assign(window.Cookiebot, { declined: true, consented: false });
    window.Cookiebot.consent.statistics = false;
    window.dispatchEvent(new Event('CookiebotOnDecline'));
  });
  assert.deepEqual(await heard(on, 3), [UNDECIDED, SPLIT, NONE]);
  // What another tab chose stands in the cookie, and not in this page's object.
  const kept = (cookie) => reread(on, `document.cookie = ${JSON.stringify(cookie)} + '; path=/'`);
  const answer = (statistics, marketing) =>
    `CookieConsent={stamp:%27aB3+/w==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:${statistics}%2Cmarketing:${marketing}%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1796140800000%2Cregion:%27de%27}`;
  assert.deepEqual(await kept(answer(true, true)), ALL);
  assert.deepEqual(await kept(answer(true, false)), SPLIT);
  assert.deepEqual(await kept(encodeURI(answer(false, false)).replaceAll('%25', '%')), NONE);
  assert.deepEqual(await kept('CookieConsent=-1'), ALL);
  // It was renewed: the answer is gone, and another one asked for.
  assert.deepEqual(await kept('CookieConsent=; max-age=0'), UNDECIDED);
  await on.evaluate(() => {
    document.cookie = 'NoCookieConsent=-1; path=/';
  });
  assert.deepEqual(await reread(on, () => undefined), UNDECIDED);
  await on.evaluate(() => {
    delete window.Cookiebot;
    window.heard.length = 0;
    window.refresh();
  });
  assert.deepEqual(await on.evaluate(() => window.heard), []);
});

for (const event of ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnDialogDisplay']) {
  test(`Cookiebot: ${event} alone is enough`, async () => {
    const on = await page();
    await on.evaluate((name) => {
      window.listen(window.adapters.cookiebot());
      window.Cookiebot = { hasResponse: true, consent: { necessary: true, statistics: true, marketing: false } };
      window.dispatchEvent(new Event(name));
    }, event);
    assert.deepEqual(await heard(on, 1), [SPLIT]);
  });
}

test('Cookiebot: a returning visitor, whose answer is there before the adapter', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.Cookiebot = { hasResponse: true, consented: true, declined: false, consent: { necessary: true, statistics: true, marketing: false, method: 'explicit' } };
    window.listen(window.adapters.cookiebot());
  });
  assert.deepEqual(await heard(on, 1), [SPLIT]);
});

/** Usercentrics 3 as its loader sets it up: its methods first, which answer by promises, then its settings, then its word that it is there. */
const usercentrics3 = (on, consent, categories) =>
  on.evaluate(
    ([first, states]) => {
      const details = { consent: first, services: {}, categories: states };
      let isInitialized = false;
      const untold = { consent: { required: false, status: 'ALL_DENIED', type: 'IMPLICIT' }, services: {}, categories: {} };
      window.start = () => {
        window.__ucCmp = {
          isInitialized: async () => isInitialized,
          getConsentDetails: async () => structuredClone(isInitialized ? details : untold),
        };
        window.dispatchEvent(new Event('UC_CMP_API_READY'));
      };
      window.finish = () => {
        isInitialized = true;
        window.dispatchEvent(new Event('UC_UI_INITIALIZED'));
      };
      window.set = (analytics, marketing = 'ALL_DENIED') => {
        details.consent.type = 'EXPLICIT';
        states.analytics.state = analytics;
        states.marketing.state = marketing;
      };
    },
    [consent, categories],
  );
const states = (state) => ({ essential: { state: 'ALL_ACCEPTED' }, analytics: { state }, marketing: { state } });

test('Usercentrics 3: consent details, asynchronously, loaded late', async () => {
  const on = await page();
  await usercentrics3(on, { required: true, status: 'ALL_DENIED', type: 'IMPLICIT' }, states('ALL_DENIED'));
  const rejections = [];
  on.on('pageerror', (error) => rejections.push(error.message));
  await on.evaluate(() => window.listen(window.adapters.usercentrics()));
  await on.evaluate(() => window.start());
  // What it says before it is set up is nothing that a visitor chose.
  await on.evaluate(() => window.dispatchEvent(new CustomEvent('UC_UI_CMP_EVENT', { detail: { type: 'CMP_SHOWN' } })));
  await on.waitForTimeout(200);
  assert.deepEqual(await on.evaluate(() => window.heard), []);
  await on.evaluate(() => window.finish());
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  const consent = () => window.dispatchEvent(new CustomEvent('UC_CONSENT', { detail: {} }));
  await on.evaluate(() => window.set('ALL_ACCEPTED'));
  await on.evaluate(consent);
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
  await on.evaluate(() => window.set('SOME_ACCEPTED'));
  await on.evaluate(consent);
  assert.deepEqual(await heard(on, 3), [UNDECIDED, SPLIT, NONE]);
  assert.deepEqual(await reread(on, () => window.set('ALL_ACCEPTED', 'ALL_ACCEPTED')), ALL);
  assert.deepEqual(rejections, []);
});

test('Usercentrics 3: a returning visitor, whose choice is there before the adapter', async () => {
  const on = await page();
  await usercentrics3(on, { required: true, status: 'SOME_ACCEPTED', type: 'EXPLICIT' }, states('ALL_ACCEPTED'));
  await on.evaluate(() => {
    window.start();
    window.finish();
    window.listen(window.adapters.usercentrics());
  });
  assert.deepEqual(await heard(on, 1), [ALL]);
});

test('Usercentrics 3: where no consent is required, what is accepted counts', async () => {
  const on = await page();
  await usercentrics3(on, { required: false, status: 'ALL_ACCEPTED', type: 'IMPLICIT' }, states('ALL_ACCEPTED'));
  await on.evaluate(() => {
    window.start();
    window.listen(window.adapters.usercentrics());
    window.finish();
  });
  assert.deepEqual(await heard(on, 1), [ALL]);
});

test('Usercentrics 3: what a blocker puts in its place says nothing, and throws nothing into the page', async () => {
  const on = await page();
  const thrown = [];
  on.on('pageerror', (error) => thrown.push(error.message));
  await on.evaluate(() => {
    window.__ucCmp = { isInitialized: async () => true, getConsentDetails: async () => ({ services: {}, categories: {} }) };
    window.listen(window.adapters.usercentrics());
    window.__ucCmp = { isInitialized: () => { throw new Error('not ready'); } };
    window.refresh();
  });
  await on.waitForTimeout(200);
  assert.deepEqual([await on.evaluate(() => window.heard), thrown], [[], []]);
});

test('Usercentrics 2: its window event, in both spellings, under whatever name', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.listen(window.adapters.usercentricsV2(undefined, 'consentEvent'));
    const tell = (action, type, analytics, event = 'consent_status') =>
      window.dispatchEvent(new CustomEvent('consentEvent', { detail: { event, action, type, 'Google Analytics': true, ucCategory: { essential: true, analytics, marketing: false } } }));
    tell('onInitialPageLoad', 'implicit', false);
    tell('onUpdateServices', 'explicit', true);
    tell('onUpdateServices', 'EXPLICIT', null);
    tell('onInitialPageLoad', 'explicit', true, 'something else');
  });
  // A category of which some services are on is not on.
  assert.deepEqual(await heard(on, 3), [UNDECIDED, SPLIT, NONE]);
});

test('Usercentrics 2: what UC_UI knows, for an adapter that came after the event, and when the page is shown again', async () => {
  const on = await page();
  await on.evaluate(() => {
    let isRequired = true;
    const services = [['analytics', false], ['analytics', false], ['marketing', false]].map(([categorySlug, status], n) => ({ id: `s${n}`, name: `S${n}`, categorySlug, consent: { history: [], status } }));
    let isInitialized = false;
    window.UC_UI = { isInitialized: () => isInitialized, isConsentRequired: () => isRequired, getServicesBaseInfo: () => services };
    window.listen(window.adapters.usercentricsV2());
    window.refresh();
    window.early = window.heard.length;
    isInitialized = true;
    window.dispatchEvent(new Event('UC_UI_INITIALIZED'));
    window.set = (...statuses) => {
      isRequired = false;
      statuses.forEach((status, n) => (services[n].consent.status = status));
    };
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  assert.deepEqual(await reread(on, () => window.set(true, true, false)), SPLIT);
  // What it says before it is set up is nothing that a visitor chose.
  assert.equal(await on.evaluate(() => window.early), 0);
  assert.deepEqual(await reread(on, () => window.set(true, false, false)), NONE);
  assert.deepEqual(await reread(on, () => window.set(false, true, true)), { analytics: 'denied', marketing: 'granted' });
});

test('Didomi: on ready, when it changes, and for a returning visitor', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.listen(window.adapters.didomi());
    let open = true;
    const purposes = { analytics: { id: 'analytics', enabled: false }, marketing: { id: 'marketing', enabled: false } };
    window.Didomi = { getCurrentUserStatus: () => ({ purposes, vendors: {}, regulation: 'gdpr' }), shouldUserStatusBeCollected: () => open };
    for (const ready of window.didomiOnReady) ready(window.Didomi);
    window.set = (analytics, marketing) => {
      open = false;
      purposes.analytics.enabled = analytics;
      purposes.marketing.enabled = marketing;
    };
    window.set(true, false);
    for (const { event, listener } of window.didomiEventListeners) if (event === 'consent.changed') listener({ action: 'click' });
  });
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
  assert.deepEqual(await reread(on, () => window.set(true, true)), ALL);
  // After it is ready, Didomi runs what is pushed at once.
  await on.evaluate(() => {
    window.set(true, false);
    window.didomiOnReady = { push: (ready) => ready(window.Didomi) };
    window.heard.length = 0;
    window.listen(window.adapters.didomi());
  });
  assert.deepEqual(await heard(on, 1), [SPLIT]);
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
    window.tell = (eventStatus, consents, gdprApplies = true, success = true) => listener({ gdprApplies, eventStatus, purpose: { consents } }, success);
    window.listen(window.adapters.tcf());
    // What is no state that a visitor is in says nothing.
    window.tell('useractioncomplete', { 1: true, 7: true }, true, false);
    window.tell('cmploading', { 1: true, 7: true });
    window.tell('useractioncomplete', { 1: true, 7: true, 8: true, 9: true });
    window.tell('useractioncomplete', { 1: true, 2: true, 3: true, 4: true });
    window.tell('tcloaded', {}, false);
  });
  assert.deepEqual(await heard(on, 4), [UNDECIDED, SPLIT, { analytics: 'denied', marketing: 'granted' }, ALL]);
});

test('IAB TCF 2.2: a platform that comes late is looked for, ever more seldom, and no more once it is there', async () => {
  const on = await page();
  const [waits, asked] = await on.evaluate(() => {
    const due = [];
    const real = window.setTimeout;
    window.setTimeout = (does, wait, ...given) => due.push([wait, () => does(...given)]);
    window.listen(window.adapters.tcf());
    const times = [];
    let count = 0;
    for (let i = 0; i < 20; i++) {
      const [wait, does] = due.shift();
      times.push(wait);
      if (i === 19) window.__tcfapi = () => (count += 1);
      does();
    }
    window.setTimeout = real;
    return [times, [count, due.length]];
  });
  assert.deepEqual(waits.slice(0, 3).map(Math.round), [100, 120, 144]);
  assert.deepEqual(waits.slice(-2), [2000, 2000]);
  assert.ok(waits.every((wait, i) => !i || wait >= waits[i - 1]));
  assert.deepEqual(asked, [1, 0]);
});

test('IAB TCF 2.2: a returning visitor’s string counts when it is loaded', async () => {
  const on = await page();
  await on.evaluate(() => {
    const told = { gdprApplies: true, eventStatus: 'tcloaded', purpose: { consents: { 1: true, 7: true, 8: true, 9: true } } };
    window.__tcfapi = (command, version, callback) => callback(told, true);
    window.listen(window.adapters.tcf());
  });
  assert.deepEqual(await heard(on, 1), [SPLIT]);
});

test('Didomi: before it had a status for every regulation', async () => {
  const on = await page();
  await on.evaluate(() => {
    const purposes = { analytics: { id: 'analytics', enabled: true }, marketing: { id: 'marketing', enabled: false } };
    let open = true;
    window.Didomi = { getCurrentUserStatus: () => ({ purposes }), shouldConsentBeCollected: () => open };
    window.didomiOnReady = { push: (ready) => ready(window.Didomi) };
    window.listen(window.adapters.didomi());
    window.close = () => (open = false);
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  assert.deepEqual(await reread(on, () => window.close()), SPLIT);
});

test('Google Consent Mode: read from the data layer', async () => {
  const on = await page();
  await on.evaluate(() => {
    window.dataLayer = [];
    window.gtag = function () {
      window.dataLayer.push(arguments);
    };
    window.gtag('consent', 'default', { analytics_storage: 'denied', ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', wait_for_update: 500 });
    window.listen(window.adapters.googleConsent());
    window.dataLayer.push({ event: 'gtm.js' });
    window.gtag('js', new Date());
    window.gtag('consent', 'update', { analytics_storage: 'granted' });
  });
  // An update that leaves some types out was a choice about them, too.
  assert.deepEqual(await heard(on, 2), [UNDECIDED, SPLIT]);
  await on.evaluate(() => window.gtag('consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' }));
  assert.deepEqual(await heard(on, 3), [UNDECIDED, SPLIT, ALL]);
  await on.evaluate(() => window.gtag('consent', 'update', { analytics_storage: 'denied', ad_user_data: 'denied' }));
  assert.deepEqual(await heard(on, 4), [UNDECIDED, SPLIT, ALL, NONE]);
  // Whoever else pushes has the layer as it was: several entries at once, and the length in return.
  const [length, returned] = await on.evaluate(() => {
    const update = (function () { return arguments; })('consent', 'update', { analytics_storage: 'granted' });
    const pushed = window.dataLayer.push({ event: 'one' }, update, { event: 'two' });
    return [window.dataLayer.length, pushed];
  });
  assert.equal(returned, length);
  await on.waitForFunction(() => window.heard.length > 4);
  assert.deepEqual((await heard(on, 1)).at(-1), SPLIT);
});

test('Google Consent Mode: a default for some regions says nothing about this visitor', async () => {
  const on = await page();
  const listening = (...defaults) =>
    on.evaluate((all) => {
      window.dataLayer = [];
      window.gtag = function () {
        window.dataLayer.push(arguments);
      };
      for (const one of all) window.gtag('consent', 'default', one);
      window.heard.length = 0;
      window.listen(window.adapters.googleConsent({ analytics: 'analytics_storage', marketing: 'ad_storage' }));
      return window.heard[0];
    }, defaults);
  const states = (state) => ({ analytics_storage: state, ad_storage: state });
  assert.deepEqual(await listening(states('granted')), ALL);
  assert.deepEqual(await listening(states('denied'), { ...states('granted'), region: ['US'] }), UNDECIDED);
  assert.deepEqual(await listening({ ad_storage: 'denied', region: ['DE'] }, states('granted')), { analytics: 'granted', marketing: 'undecided' });
});

test('Google Consent Mode: driven by the client, from what it knows already and on every change', async () => {
  const on = await page();
  const driven = await on.evaluate(() => {
    window.dataLayer = [];
    const { createTracking, adapters } = window;
    const tracking = createTracking({ analytics: { track: () => undefined }, gpc: false, preferences: { analytics: 'granted', marketing: 'denied' } });
    tracking.on('consent', adapters.driveGoogle());
    tracking.setConsent({ marketing: 'granted' });
    return window.dataLayer.map((entry) => [Object.prototype.toString.call(entry), ...entry]);
  });
  const told = (marketing) => ['[object Arguments]', 'consent', 'update', { analytics_storage: 'granted', ad_storage: marketing, ad_user_data: marketing, ad_personalization: marketing }];
  assert.deepEqual(driven, [told('denied'), told('granted')]);
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

test('Magento’s cookie notice: its button sets the cookie and tells jQuery alone', async () => {
  const on = await page();
  await on.evaluate(() => {
    document.cookie = 'user_allowed_save_cookie=; path=/; max-age=0';
    window.listen(window.adapters.magentoCookies(1));
    const $ = window.jQuery;
    const button = $('<button id="btn-cookie-allow">Allow cookies</button>').appendTo('body');
    // As Magento_Cookie/js/notices does.
    button.on('click', () => {
      document.cookie = `user_allowed_save_cookie=${encodeURIComponent(JSON.stringify({ 1: 1 }))}; path=/`;
      button.hide();
      $(document).trigger('user:allowed:save:cookie');
    });
  });
  assert.deepEqual(await heard(on, 1), [UNDECIDED]);
  await on.click('p');
  await on.click('#btn-cookie-allow');
  assert.deepEqual(await heard(on, 2), [UNDECIDED, ALL]);
});

test('Magento’s cookie notice: jQuery is asked of the page’s AMD loader where there is one', async () => {
  const on = await page();
  await on.evaluate(() => {
    document.cookie = 'user_allowed_save_cookie=; path=/; max-age=0';
    window.require = Object.assign((names, ready) => setTimeout(() => ready(...names.map(() => window.jQuery))), { defined: () => true });
    window.listen(window.adapters.magentoCookies(1));
    setTimeout(() => {
      document.cookie = `user_allowed_save_cookie=${encodeURIComponent(JSON.stringify({ 1: 1 }))}; path=/`;
      window.jQuery(document).trigger('user:allowed:save:cookie');
    }, 50);
  });
  assert.deepEqual(await heard(on, 2), [UNDECIDED, ALL]);
});

test('an adapter takes less than 0.6 kB, with what the plan says of its platform', async () => {
  for (const name of NAMES) {
    const { outputFiles } = await build({
      stdin: { contents: `export * from '${PACKAGE}/runtime/adapters/${name}.js';`, resolveDir: PACKAGE },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    const size = gzipSync(outputFiles[0].contents, { level: 9 }).length;
    const script = gzipSync(readFileSync(`${process.env.CLASSIC}/adapters/${name}.js`), { level: 9 }).length;
    assert.ok(size < 600 && script < 600, `${name}: ${size}, as a script of its own ${script}`);
  }
});
