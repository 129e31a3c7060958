// Sends with the real @segment/analytics-next from a page of another origin. Arguments: listen's address, "npm" or "snippet".
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { open } from './chromium.mjs';

const [address, how] = process.argv.slice(2);
const base = address.replace(/\/$/, '');
const consent = { consent: { categoryPreferences: { Analytics: true, Advertising: true } } };
const product = { cart_id: '55213', product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };

const source = `
  import { AnalyticsBrowser } from '@segment/analytics-next';
  window.analytics = AnalyticsBrowser.load({ writeKey: 'storefront', cdnURL: ${JSON.stringify(base)} });`;
const snippet = `
  const analytics = (window.analytics = []);
  analytics.invoked = true;
  analytics.methods = ['track', 'identify', 'page', 'setAnonymousId'];
  for (const method of analytics.methods) analytics[method] = (...args) => { analytics.push([method, ...args]); return analytics; };
  analytics._cdn = ${JSON.stringify(base)};
  analytics._writeKey = 'storefront';
  analytics.SNIPPET_VERSION = '5.2.1';
  const script = document.createElement('script');
  script.async = true;
  script.setAttribute('data-global-segment-analytics-key', 'analytics');
  script.src = analytics._cdn + '/analytics.js/v1/storefront/analytics.min.js';
  document.head.append(script);`;
const bundle = await build({ stdin: { contents: source, resolveDir: import.meta.dirname }, bundle: true, write: false, format: 'iife', define: { 'process.env.NODE_ENV': '"production"' } });
const script = how === 'npm' ? bundle.outputFiles[0].text : snippet;

// A shop on a port of its own: to the browser another origin.
const shop = createServer((request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Shop</title><p>Shop'));
await new Promise((resolve) => shop.listen(0, '127.0.0.1', resolve));
const context = await open();
const page = await context.newPage();
const errors = [];
page.on('pageerror', (error) => errors.push(String(error)));
await page.goto(`http://127.0.0.1:${shop.address().port}/mug?utm_source=test`);
await page.addScriptTag({ content: script });
const answered = (path) => page.waitForResponse((response) => response.url() === base + path && response.request().method() === 'POST', { timeout: 20000 });
const waits = [answered('/v1/t'), answered('/v1/i')];
await page.evaluate(
  ([properties, context]) => {
    window.analytics.setAnonymousId('visitor-1');
    window.analytics.track('Product Added', properties, { context });
    window.analytics.identify('c-1', {}, { context });
  },
  [product, consent],
);
const statuses = (await Promise.all(waits)).map((response) => response.status());
await context.close();
shop.close();
console.log(JSON.stringify({ statuses, errors }));
