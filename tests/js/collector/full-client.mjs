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
await page.evaluate((customer) => {
  const product = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, currency: 'EUR' };
  window.shop.homePage({ title: 'Mug' });
  window.shop.productViewed(product);
  window.shop.productAdded({ ...product, quantity: 2 });
  window.choose({ analytics: 'granted', marketing: 'denied' });
  window.shop.identify({ customerGroup: 'General' }, { userId: customer });
}, customer);
await until(() => posted.filter(([path]) => path !== '/v1/m').length >= 5);
await context.close();
site.stop();
console.log(JSON.stringify({ errors, posted }));
process.exit(0);
