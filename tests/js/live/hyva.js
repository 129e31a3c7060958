// A shopper's way through a running Magento with Hyvä's default theme, as the theme's own pages and scripts are: list, search, product, variant,
// cart, coupon, order, sign-in. The theme has no checkout of its own: the order is placed by REST, as checkouts of others do.
//
//   SHOP=http://shop RECORD=listen.jsonl OUT=told.json SHOTS=folder node live/hyva.js
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import {
  BAG,
  BOTTLE,
  PACK,
  SAM,
  TEE,
  category,
  changed,
  clicked,
  found,
  inCart,
  opened,
  ordered,
  own,
  viewed,
} from './catalogue.js';
import { shopper } from './shopper.js';

const { SHOP, RECORD, OUT, SHOTS } = process.env;
const s = await shopper({ url: SHOP, record: RECORD, shots: SHOTS });
const { page, go, shot, step } = s;
const ADVENT = { promotion_id: 'advent-2026', name: 'Advent offers', position: 'home_top' };
const CART = { cart_id: '<cart>' };
/** Hyvä has told its components of the customer's sections, and Alpine has begun. */
const ready = () => page.waitForLoadState('networkidle');
async function leads(to, does) {
  await Promise.all([page.waitForURL(to, { waitUntil: 'load' }), does()]);
  await ready();
}
async function reloads(does) {
  await Promise.all([page.waitForEvent('load'), does()]);
  await ready();
}

await step(
  'home before a choice',
  () =>
    go('/')
      .then(ready)
      .then(() => shot('home')),
  [],
);
await step('consent given', () => page.locator('#btn-cookie-allow').click(), [
  'Home page',
  'Segment Consent Preference Updated',
]);
// The theme's own banner is above it.
const promotion = page.locator('main a', { hasText: 'Advent' });
await step('scrolled to the promotion', () => promotion.scrollIntoViewIfNeeded(), [['Promotion Viewed', ADVENT]]);
await step(
  'list',
  async () => {
    await leads('**/gear.html', () => promotion.click());
    await shot('category');
  },
  [['Promotion Clicked', ADVENT], ...category(BAG, PACK, BOTTLE)],
);
await step(
  'added from a list',
  () => reloads(() => page.locator('form.product-item', { hasText: 'Strive' }).locator('[data-addto=cart]').click()),
  [...category(BAG, PACK, BOTTLE), ['Product Added', changed(PACK, 1)]],
);
await step(
  'search',
  () => leads('**/catalogsearch/result/**', () => go('/catalogsearch/result/?q=bag')),
  found('bag', BAG, PACK),
);
await step(
  'product from the list',
  async () => {
    await leads('**/joust-duffle-bag.html', () =>
      page.locator('form.product-item', { hasText: 'Joust' }).locator('a.product-item-link, a').first().click(),
    );
    await shot('product');
  },
  [clicked(BAG, 1, 'search'), ...opened(BAG)],
);
await step(
  'added',
  async () => {
    await page.locator('input[name=qty]').first().fill('2');
    await reloads(() => page.locator('#product-addtocart-button').click());
  },
  [...opened(BAG), ['Product Added', changed(BAG, 2)]],
);
await step(
  'drawer with the cart',
  async () => {
    await page.locator('#menu-cart-icon').click();
    await page.waitForTimeout(500);
    await shot('drawer');
  },
  [inCart(100, { ...own(PACK), quantity: 1 }, { ...own(BAG), quantity: 2 })],
);
await step(
  'variants',
  async () => {
    await go('/pulse-tee.html').then(ready);
    const select = page.locator('select[name^="super_attribute"]').first();
    for (const name of ['Red', 'Blue'])
      await select.selectOption({
        label: (await select.locator('option').allInnerTexts()).find((one) => one.includes(name)),
      });
  },
  [...opened(TEE), viewed(TEE, { variant: 'TEE-1-RED' }), viewed(TEE, { variant: 'TEE-1-BLUE' })],
);
await step(
  'cart',
  async () => {
    await go('/checkout/cart/').then(ready);
    await shot('cart');
  },
  ['Cart page', inCart(100, { ...own(PACK), quantity: 1 }, { ...own(BAG), quantity: 2 })],
);
await step(
  'removed in the cart',
  () => reloads(() => page.locator('button[aria-label*="Remove Strive"], button[title*="Remove"]').first().click()),
  ['Cart page', ['Product Removed', changed(PACK, 1)], inCart(68, { ...own(BAG), quantity: 2 })],
);
// The theme sends the form by AJAX and replaces the cart: the page stays.
const coupon = async (code) => {
  const field = page.locator('#coupon_code');
  if (!(await field.isVisible())) await page.locator('.coupon-form summary').click();
  await field.fill(code);
  await page.locator('#discount-coupon-form button[type=submit]').click();
  await ready();
};
await step('coupon wrong', () => coupon('NOPE'), [
  ['Coupon Entered', { coupon_id: 'NOPE', ...CART }],
  ['Coupon Denied', { coupon_id: 'NOPE', ...CART, reason: 'invalid' }],
]);
await step('coupon right', () => coupon('SAVE10'), [
  ['Coupon Entered', { coupon_id: 'SAVE10', ...CART }],
  ['Coupon Applied', { coupon_id: 'SAVE10', ...CART, currency: 'USD', discount: 6.8 }],
]);
await step(
  'checkout',
  async () => {
    await go('/checkout/').then(ready);
    await shot('checkout');
  },
  [
    'Checkout page',
    [
      'Checkout Started',
      {
        checkout_id: '<cart>',
        affiliation: 'Main Website',
        value: 61.2,
        revenue: 61.2,
        shipping: 0,
        tax: 0,
        discount: 6.8,
        coupon: 'SAVE10',
        currency: 'USD',
        products: [{ ...own(BAG), quantity: 2 }],
      },
    ],
  ],
);
const email = `guest${Date.now()}@example.test`;
const hashed = (text) => createHash('sha256').update(text).digest('hex');
await step(
  'order placed',
  async () => {
    const problem = await page.evaluate(async (mail) => {
      const sections = await (await fetch('/customer/section/load/?sections=cart')).json();
      const address = {
        firstname: 'Gail',
        lastname: 'Guest',
        street: ['1 Test Street'],
        city: 'Austin',
        region_id: 57,
        postcode: '78701',
        country_id: 'US',
        telephone: '5125550100',
        email: mail,
      };
      const post = async (what, body) => {
        const answer = await fetch(`/rest/V1/guest-carts/${sections.cart.cartId}/${what}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        return answer.ok ? '' : `${what}: ${await answer.text()}`;
      };
      return (
        (await post('shipping-information', {
          addressInformation: {
            shipping_address: address,
            billing_address: address,
            shipping_carrier_code: 'flatrate',
            shipping_method_code: 'flatrate',
          },
        })) ||
        (await post('payment-information', {
          email: mail,
          billing_address: address,
          paymentMethod: { method: 'checkmo' },
        }))
      );
    }, email);
    if (problem) throw new Error(problem);
    await go('/checkout/onepage/success/').then(ready);
    await shot('success');
  },
  [
    'Order Confirmation page',
    [
      'Order Completed',
      {
        order_id: '<order>',
        order_uid: '<uid>',
        checkout_id: '<cart>',
        affiliation: 'Main Website',
        subtotal: 61.2,
        total: 71.2,
        revenue: 61.2,
        shipping: 10,
        tax: 0,
        discount: 6.8,
        coupon: 'SAVE10',
        currency: 'USD',
        payment_method: 'checkmo',
        shipping_method: 'flatrate_flatrate',
        email_sha256: hashed(email),
        phone_sha256: hashed('5125550100'),
        products: [ordered(BAG, 2, 6.8)],
      },
    ],
  ],
);
await step(
  'logged in',
  async () => {
    await go('/customer/account/login/').then(ready);
    await page.locator('#customer-login-form #email, form.form-login #email').first().fill(SAM.email);
    await page.locator('#customer-login-form #password, form.form-login #password, #pass').first().fill('Passw0rd!x');
    await leads('**/customer/account/', () =>
      page.locator('#customer-login-form button[name=send], form.form-login button[name=send]').click(),
    );
  },
  ['Account page', 'Account page', ['identify', SAM, { userId: '1' }]],
);
await step(
  'logged out',
  () =>
    leads('**/logoutSuccess/**', () => go('/customer/account/logout/'))
      .then(() => page.waitForURL(`${SHOP}/`))
      .then(ready),
  ['Account page', ['Home page', {}, { userId: null }]],
);
const { problems, violations, shifts, requested, tasks } = s.told;
const findings = s.findings();
// No script of Luma's is asked for, and none is needed.
problems.push(
  ...requested.filter((address) => /requirejs|\/jquery/.test(address)).map((address) => `asked for ${address}`),
);
await s.end();
console.log(JSON.stringify({ problems, violations, shifts, longest: Math.max(0, ...tasks), findings }, null, 1));
writeFileSync(OUT, JSON.stringify({ ...s.told, requested: undefined, findings }));
