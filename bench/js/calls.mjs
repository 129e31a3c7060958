// What one validated call with 5 products costs a page in Chromium, up to a stub in place of analytics.js: validation, snapshot, consent,
// message; and, for a `once` event, the mark in the page's storage. The page is cross-origin isolated, so that its clock is fine enough.
// Run by bench/js/run.sh.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [, , packageFolder, testsFolder] = process.argv;
const require = createRequire(`${testsFolder}/package.json`);
const esbuild = require('esbuild');
const { chromium } = require('playwright-core');

const ROUNDS = 10;
const SOURCE = `
  import { createTracking, checkoutStarted, orderCompleted } from '${packageFolder}/index.js';
  const product = (i) => ({
    product_id: '18' + i, sku: 'ACM-MUG-' + i, name: 'Enamel mug number ' + i, price: 10.5 + i, category: 'Kitchen/Mugs', brand: 'Acme',
    variant: 'ACM-MUG-BLUE-' + i, url: 'https://shop.example/enamel-mug-' + i + '.html', quantity: i + 1, discount: 1.5,
  });
  let sent = 0;
  const analytics = { track: () => void sent++ };
  const preferences = { analytics: 'granted', marketing: 'denied' };
  const tracking = createTracking({ analytics, preferences, gpc: false });
  const order = (n) => ({
    order_id: String(n).padStart(9, '0'), order_uid: '1-' + n, checkout_id: '55213', affiliation: 'Acme Germany', subtotal: 90, total: 112.05,
    revenue: 90, shipping: 4.2, tax: 17.85, discount: 7.5, coupon: 'WELCOME10', currency: 'EUR', products: [0, 1, 2, 3, 4].map(product),
    payment_method: 'paypal_express', shipping_method: 'flatrate_flatrate',
  });
  const checkout = (n) => ({
    checkout_id: String(n), affiliation: 'Acme Germany', value: 90, revenue: 90, shipping: 4.2, tax: 17.85, discount: 7.5,
    coupon: 'WELCOME10', currency: 'EUR',
    products: [0, 1, 2, 3, 4].map((i) => ({ ...product(i), discount: undefined })),
  });
  const KINDS = { 'Order Completed': [orderCompleted, order], 'Checkout Started': [checkoutStarted, checkout] };
  // A page makes its calls one by one, not a thousand in a task: each has one of its own.
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((done) => ((port1.onmessage = done), port2.postMessage(0)));
  window.measure = async ([name, calls, from]) => {
    const [token, make] = KINDS[name];
    const times = [];
    for (let n = from; n < from + calls; n++) {
      const payload = make(n);
      await turn();
      const start = performance.now();
      const { decision } = tracking.send(token, payload);
      times.push((performance.now() - start) * 1000);
      if (decision !== 'send') throw new Error(decision);
    }
    if (Object.keys(tracking.counts()[name]).join() !== 'sent') throw new Error('violations');
    return times.sort((a, b) => a - b);
  };
`;

const { outputFiles } = await esbuild.build({
  stdin: { contents: SOURCE, resolveDir: testsFolder },
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  write: false,
});
const server = createServer((request, response) => {
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  response.setHeader('Content-Type', request.url === '/call.js' ? 'text/javascript' : 'text/html');
  response.end(request.url === '/call.js' ? outputFiles[0].text : '<!doctype html><script src="/call.js"></script>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const profile = mkdtempSync(join(tmpdir(), 'calls-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const rows = {};
  for (const name of ['Checkout Started', 'Order Completed']) {
    const measure = (calls, from) => page.evaluate((asked) => window.measure(asked), [name, calls, from]);
    const [first] = await measure(1, 0);
    await measure(1000, 1);
    // The best of several rounds: what else the machine did is in the others.
    let best;
    for (let round = 1; round <= ROUNDS; round++) {
      const times = await measure(1000, round * 1000 + 1);
      const at = (share) => +times[Math.floor(times.length * share)].toFixed(1);
      if (!best || at(0.95) < best.p95) best = { first: +first.toFixed(1), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    }
    rows[name] = best;
  }
  console.log(`Chromium, one call in µs, best of ${ROUNDS} rounds (wanted: p95 under 50); Order Completed is a once event`);
  console.table(rows);
} finally {
  await context.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
