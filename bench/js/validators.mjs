// Speed of the generated validator of `Order Completed` with 5 products, beside ajv compiled from the same plan's JSON Schema, both
// collecting all violations. Run by bench/js/run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , packageFolder, schemaFolder, testsFolder] = process.argv;
const require = createRequire(`${testsFolder}/package.json`);
const Ajv = require('ajv').default;
const addFormats = require('ajv-formats').default;
const { orderCompleted } = await import(pathToFileURL(`${packageFolder}/events/order-completed.js`));
const { violations } = await import(pathToFileURL(`${packageFolder}/runtime/validate.js`));

const schema = JSON.parse(readFileSync(`${schemaFolder}/events/order-completed.json`));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const compiled = ajv.compile(schema);

const product = (i) => ({
  product_id: `18${i}`,
  sku: `ACM-MUG-${i}`,
  name: `Enamel mug number ${i}`,
  price: 10.5 + i,
  category: 'Kitchen/Mugs',
  brand: 'Acme',
  variant: `ACM-MUG-BLUE-${i}`,
  url: `https://shop.example/enamel-mug-${i}.html`,
  image_url: `https://shop.example/media/mug-${i}.jpg`,
  quantity: i + 1,
  coupon: 'WELCOME10',
  discount: 1.5,
});
const order = (n) => ({
  order_id: `00000012${n}`,
  order_uid: `1-00000012${n}`,
  checkout_id: '55213',
  affiliation: 'Acme Germany',
  subtotal: 90,
  total: 112.05,
  revenue: 90,
  shipping: 4.2,
  tax: 17.85,
  discount: 7.5,
  coupon: 'WELCOME10',
  currency: 'EUR',
  products: [0, 1, 2, 3, 4].map(product),
  payment_method: 'paypal_express',
  shipping_method: 'flatrate_flatrate',
});
const valid = Array.from({ length: 16 }, (_, n) => order(n));
const invalid = valid.map((good) => {
  const bad = structuredClone(good);
  bad.total = 'much';
  bad.products[2].price = -1;
  delete bad.products[3].sku;
  bad.extra = true;
  return bad;
});
const message = (payload) => ({ type: 'track', event: 'Order Completed', properties: payload });

const wrapped = schema.properties && schema.properties.properties;
const theirs = (payloads) => {
  const messages = wrapped ? payloads.map(message) : payloads;
  return (i) => compiled(messages[i]);
};
const ours = (payloads) => (i) => violations(orderCompleted, payloads[i]).length === 0;

/** Both sides must say the same of every payload. */
function agree(payloads, expected) {
  payloads.forEach((payload, i) => {
    if (ours(payloads)(i) === expected && theirs(payloads)(i) === expected) return;
    console.log(violations(orderCompleted, payload), compiled.errors);
    throw new Error('the two disagree about a payload');
  });
}

// Before anything is timed: code that has seen both is what a page runs.
agree(valid, true);
agree(invalid, false);

/** The best of 60 rounds of each, in nanoseconds a call; the rounds alternate, so that a busy moment meets all of them. */
function times(runs) {
  const calls = 10_000;
  const best = runs.map(() => Infinity);
  for (let round = 0; round < 60; round++) {
    runs.forEach((run, index) => {
      const from = process.hrtime.bigint();
      for (let i = 0; i < calls; i++) run(i & 15);
      best[index] = Math.min(best[index], Number(process.hrtime.bigint() - from) / calls);
    });
  }
  return best;
}

const rows = [
  ['valid', valid, 4],
  ['invalid', invalid, 1],
].map(([payload, payloads, wanted]) => {
  const [ajvNs, oursNs] = times([theirs(payloads), ours(payloads)]);
  return { payload, 'ajv ns': Math.round(ajvNs), 'ours ns': Math.round(oursNs), times: +(ajvNs / oursNs).toFixed(2), wanted };
});
console.log(`node ${process.version}, ajv ${require('ajv/package.json').version} (allErrors, ajv-formats)`);
console.table(rows);
