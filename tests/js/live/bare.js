// A theme without RequireJS, jQuery and Knockout: Magento's own pages with RequireJS kept from loading, and the events that Hyvä's pages have.
import { writeFileSync } from 'node:fs';
import { BAG, BOTTLE, PACK, SAM, category, changed, inCart, opened, own } from './catalogue.js';
import { shopper } from './shopper.js';

const { SHOP, RECORD, OUT, SHOTS } = process.env;
const s = await shopper({ url: SHOP, record: RECORD, shots: SHOTS });
const { page, context, told, go, step } = s;
// Policies of Magento's pages that complain of what is missing are not ours to answer for.
await context.route(/\/requirejs\/|\/mage\/|\/jquery|bundle|requirejs-config/, (route) => route.abort());

/** What Hyvä does when a page was loaded and after each change: all sections at once, and an event. */
const sections = () =>
  page.evaluate(() =>
    fetch('/customer/section/load/?sections=cart,acme_tracking&force_new_section_timestamp=true', {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    })
      .then((answer) => answer.json())
      .then((data) => window.dispatchEvent(new CustomEvent('private-content-loaded', { detail: { data } }))),
  );
const post = (path, fields) =>
  page.evaluate(
    ([to, given]) => {
      const key = 'bareformkey12345';
      document.cookie = `form_key=${key}; path=/`;
      return fetch(to, {
        method: 'POST',
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
        body: new URLSearchParams({ ...given, form_key: key }),
      }).then(() => undefined);
    },
    [path, fields],
  );

s.consent.Advertising = false;
await step('nothing before a choice', () => go('/gear.html'), []);
await step(
  'a choice in another way',
  () =>
    page.evaluate(() =>
      document.dispatchEvent(
        new CustomEvent('acme_tracking:consent', { detail: { analytics: 'granted', marketing: 'denied' } }),
      ),
    ),
  [...category(BAG, PACK, BOTTLE), 'Segment Consent Preference Updated'],
);
s.consent.Advertising = true;
await context.addCookies([{ name: 'user_allowed_save_cookie', value: '%7B%221%22%3A1%7D', url: SHOP }]);
await step('a product', () => go('/joust-duffle-bag.html').then(sections), opened(BAG));
await step(
  'added',
  async () => {
    await post('/checkout/cart/add/', { product: '1', qty: '2' });
    await sections();
  },
  [['Product Added', changed(BAG, 2)]],
);
await step(
  'a drawer with the cart',
  () => page.evaluate(() => window.dispatchEvent(new CustomEvent('toggle-cart', { detail: { isOpen: true } }))),
  [inCart(68, { ...own(BAG), quantity: 2 })],
);
await step(
  'signed in',
  async () => {
    await page.evaluate(() =>
      fetch('/customer/ajax/login', {
        method: 'POST',
        headers: { 'X-Requested-With': 'XMLHttpRequest', 'Content-Type': 'application/json' },
        body: JSON.stringify({ username: 'shopper@example.test', password: 'Passw0rd!x' }),
      }).then(() => undefined),
    );
    await sections();
  },
  [['identify', SAM, { userId: '1' }]],
);
const findings = s.findings();
const loaded = told.requested.filter((address) => /Acme_Tracking/.test(address));
if (!loaded.some((address) => /tracking/.test(address))) told.problems.push('our script was not asked for');
// Magento's own scripts miss RequireJS; nothing of ours does.
const problems = told.problems.filter(
  (text) => !/ERR_FAILED|require is not defined|require.config|jQuery|\$ is not/.test(text),
);
await s.end();
console.log(JSON.stringify({ problems, findings }, null, 1));
writeFileSync(OUT, JSON.stringify({ ...told, problems, requested: undefined, findings }));
