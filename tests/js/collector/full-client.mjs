// A visitor with the generated client, whole: from the choice of consent to what analytics.js puts on the wire. Arguments: listen's address, the
// visitor's anonymousId, the customer's id. PACKAGE names the folder of the client. Prints the errors of the page.
import { browser, bundled, shop, until } from '../e2e/shop.js';

const [address, visitor, customer] = process.argv.slice(2);
const base = address.replace(/\/$/, '');
const script = await bundled(`
  import { AnalyticsBrowser } from '@segment/analytics-next';
  import { createTracking, homePage, identify, productAdded, productViewed } from '@acme/tracking';
  import { segment } from '@acme/tracking/runtime/segment.js';
  const tracking = createTracking({
    market: 'de',
    load: segment(() => ({ AnalyticsBrowser }), { writeKey: 'storefront', cdnURL: ${JSON.stringify(base)} }),
    consent: (update) => {
      window.choose = update;
      update({ analytics: 'undecided', marketing: 'undecided' });
      return () => {};
    },
  });
  window.shop = tracking.with({ homePage, identify, productAdded, productViewed });
`);
const site = await shop(script, base);
const { context, errors } = await browser();
const posted = [];
context.on('response', (response) => {
  const request = response.request();
  if (request.method() === 'POST' && request.url().startsWith(`${base}/v1/`)) posted.push([request.url().slice(base.length), response.status()]);
});
await context.addInitScript((id) => location.protocol === 'http:' && localStorage.setItem('ajs_anonymous_id', JSON.stringify(id)), visitor);
const page = await context.newPage();
await page.goto(site.url);
const calls = () => posted.filter(([path]) => path !== '/v1/m').length;
// One after the other: analytics.js sends each call by a request of its own, and requests overtake each other.
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, currency: 'EUR' };
await page.evaluate(() => {
  window.shop.homePage({ title: 'Mug' });
  window.choose({ analytics: 'granted', marketing: 'denied' });
});
await until(() => calls() >= 2);
await page.evaluate((product) => window.shop.productViewed(product), PRODUCT);
await until(() => calls() >= 3);
await page.evaluate((product) => window.shop.productAdded({ ...product, quantity: 2 }), PRODUCT);
await until(() => calls() >= 4);
await page.evaluate((userId) => window.shop.identify({ customerGroup: 'General' }, { userId }), customer);
await until(() => calls() >= 5);
await context.close();
site.stop();
console.log(JSON.stringify({ errors, posted }));
process.exit(0);
