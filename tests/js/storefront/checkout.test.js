// From the cart to the order, in Luma's checkout, back and forth.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listening, until } from '../e2e/shop.js';
import { label, visitor } from './journey.js';
import { magento } from './magento.js';

const PRODUCTS = [{ product_id: '1', sku: 'BAG-1', name: 'Joust Duffle Bag', price: 34, quantity: 1 }];

let segment;
let shop;
before(async () => {
  segment = await listening(
    '--analytics-js',
    `${import.meta.dirname}/../node_modules/@segment/analytics-next/dist/umd`,
  );
  shop = await magento(segment.url);
});
after(() => {
  segment.stop();
  shop.stop();
});

/** A visitor with a bag in the cart; what was sent so far, and the cart's id. */
async function buyer(t, options) {
  const found = await visitor(t, segment, shop, options);
  const { page, go, sent } = found;
  await go('/joust-duffle-bag.html');
  await page.locator('#product_addtocart_form button').click();
  await until(() => sent().length === 3);
  const open = async () => {
    await go('/checkout/');
    await page.waitForFunction(() => window.checkout);
  };
  return { ...found, open, cart: sent()[2].properties.cart_id, begun: sent().map(label) };
}

test('steps, payments and coupons, each once; the order under the server’s id', async (t) => {
  const { page, go, expect, sent, clean, open, cart, begun } = await buyer(t);
  await open();
  await page.reload();
  await page.waitForFunction(() => window.checkout);
  const started = {
    checkout_id: cart,
    affiliation: 'Main Website',
    value: 34,
    revenue: 34,
    shipping: 0,
    tax: 0,
    discount: 0,
    currency: 'USD',
    products: PRODUCTS,
  };
  const opened = [
    ...begun,
    'Checkout page',
    ['Checkout Started', started],
    ['Checkout Step Viewed', { checkout_id: cart, step: 1 }],
    'Checkout page',
  ];
  await expect(...opened);

  await page.evaluate(() => window.checkout.ship());
  const shipped = { checkout_id: cart, shipping_method: 'flatrate_flatrate' };
  const stepped = [
    ...opened,
    ['Checkout Step Completed', { ...shipped, step: 1 }],
    ['Checkout Step Viewed', { ...shipped, step: 2 }],
  ];
  await expect(...stepped);
  await page.evaluate(() => window.checkout.back());
  await page.evaluate(() => window.checkout.next());

  // A wallet of methods tried and left; the one that stays, again, is no choice.
  await page.evaluate(() => window.checkout.pay('banktransfer'));
  const payment = {
    checkout_id: cart,
    step: 2,
    shipping_method: 'flatrate_flatrate',
    payment_method: 'banktransfer',
    value: 39,
    currency: 'USD',
    products: PRODUCTS,
  };
  const paid = [...stepped, ['Payment Info Entered', payment]];
  await expect(...paid);
  await page.evaluate(() => {
    window.checkout.pay('paypal');
    window.checkout.pay('checkmo');
    window.checkout.pay('banktransfer');
  });
  await page.evaluate(() => window.checkout.coupon('NOPE').catch(() => {}));
  await page.evaluate(() => window.checkout.coupon('SAVE10'));
  await page.evaluate(() => window.checkout.uncoupon());
  const coupon = (code, more) => ({ coupon_id: code, cart_id: cart, ...more });
  const tried = [
    ...paid,
    ['Coupon Entered', coupon('NOPE')],
    ['Coupon Denied', coupon('NOPE', { reason: 'invalid' })],
    ['Coupon Entered', coupon('SAVE10')],
    ['Coupon Applied', coupon('SAVE10', { currency: 'USD', discount: 3.4 })],
    ['Coupon Removed', coupon('SAVE10', { currency: 'USD', discount: 3.4 })],
  ];
  await expect(...tried);

  await page.evaluate(() => window.checkout.place());
  const told = shop.seen.find(({ path }) => path.endsWith('/payment-information')).headers['x-acme-tracking-context'];
  const { a: anonymous, c: categories, m: model, s: source, t: at, ...nothing } = JSON.parse(told);
  assert.deepEqual([categories, model, source, nothing], ['analytics:1,marketing:1', 'opt-out', 'cmp', {}]);
  assert.equal(anonymous, sent()[0].anonymousId);
  assert.ok(Math.abs(at - Date.now()) < 600000);

  for (let i = 0; i < 2; i++) await go('/checkout/onepage/success/');
  const ordered = [
    ...tried,
    'Order Confirmation page',
    ['Checkout Step Completed', { ...shipped, step: 2, payment_method: 'banktransfer' }],
    'Order Completed',
    'Order Confirmation page',
  ];
  await expect(...ordered);
  const { properties, messageId } = sent().find(({ event }) => event === 'Order Completed');
  assert.equal(messageId, `server-${properties.order_uid}`);

  // The next cart is no change of the last.
  await go('/joust-duffle-bag.html');
  await page.locator('#product_addtocart_form button').click();
  await expect(...ordered, 'Product page', 'Product Viewed', 'Product Added');
  assert.notEqual(sent().at(-1).properties.cart_id, cart);
  const problems = ['the server responded with a status of 404'];
  clean(problems);
});
