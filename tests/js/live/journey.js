// A shopper's way through a running Magento with Luma: each step with what it is to send, in order and whole.
//
//   SHOP=http://shop RECORD=listen.jsonl OUT=told.json SHOTS=folder node live/journey.js
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import {
  BAG,
  BOTTLE,
  CAP,
  GEAR,
  MAT,
  PACK,
  SAM,
  SOCKS,
  TEE,
  category,
  changed,
  clicked,
  found,
  inCart,
  listed,
  opened,
  ordered,
  own,
  product,
  viewed,
} from './catalogue.js';
import { shopper } from './shopper.js';

const { SHOP, RECORD, OUT, SHOTS } = process.env;
const PASSWORD = 'Passw0rd!x';
const stamp = Date.now();

const s = await shopper({ url: SHOP, record: RECORD, shots: SHOTS });
const { page, go, shot, step } = s;
const idle = () => page.waitForLoadState('networkidle', { timeout: 20000 }).catch(() => {});
const masked = () =>
  page.waitForFunction(
    () =>
      ![...document.querySelectorAll('.loading-mask')].some(
        (one) => one.offsetParent !== null && getComputedStyle(one).display !== 'none',
      ),
  );
const message = (text) => page.locator('.page.messages .message', { hasText: text }).first().waitFor();
/** Luma's scripts run once RequireJS has brought them. */
const ready = async () => {
  await idle();
  await page.waitForFunction(() => window.jQuery && window.jQuery.active === 0);
};

const menu = (name) => page.locator('nav.navigation a', { hasText: name }).first().click();
const card = (name) => page.locator('.products .product-item', { hasText: name }).first();
/** Does something that leads to another page, and waits for that. */
async function leads(to, does) {
  await Promise.all([page.waitForURL(to, { waitUntil: 'load' }), does()]);
  await ready();
}
async function reloads(does) {
  await Promise.all([page.waitForEvent('load'), does()]);
  await ready();
}
const added = () => page.waitForResponse((answer) => answer.url().includes('/checkout/cart/add/'));
const APPAREL = [
  ['Category page', { category_id: '4' }],
  ['Product List Viewed', { list_id: '4', currency: 'USD', category: 'Apparel', products: listed(CAP, SOCKS, TEE) }],
];
const ADVENT = { promotion_id: 'advent-2026', name: 'Advent offers', position: 'home_top' };
const HOME = ['Home page', ['Promotion Viewed', ADVENT]];

await step(
  'home before a choice',
  async () => {
    await go('/');
    await ready();
    await shot('home');
  },
  [],
);
await step('consent given', () => page.locator('#btn-cookie-allow').click(), [
  ...HOME,
  'Segment Consent Preference Updated',
]);
await step(
  'promotion clicked',
  () => leads('**/gear.html', () => page.locator('main a', { hasText: 'Advent' }).click()),
  [['Promotion Clicked', ADVENT], ...category(BAG, PACK, BOTTLE)],
);
await step('category by the menu', () => leads('**/apparel.html', () => menu('Apparel')), APPAREL);
await step(
  'category',
  async () => {
    await leads('**/gear.html', () => menu('Gear'));
    await shot('category');
  },
  category(BAG, PACK, BOTTLE),
);
await step('page 2', () => leads('**p=2*', () => page.locator('.pages a.next').last().click()), [
  ['Category page', { category_id: '3' }],
  ['Product List Viewed', { ...GEAR, products: [{ ...MAT, position: 4 }] }],
]);
await step(
  'sorted',
  async () => {
    await page.goto(`${SHOP}/gear.html`);
    await ready();
    await leads('**product_list_order=price*', () => page.locator('#sorter').first().selectOption('price'));
  },
  [
    ...category(BAG, PACK, BOTTLE),
    ...category(BOTTLE, MAT, PACK),
    [
      'Product List Filtered',
      { ...GEAR, filters: [], sorts: [{ type: 'price', value: 'asc' }], products: listed(BOTTLE, MAT, PACK) },
    ],
  ],
);
await step(
  'filtered',
  () =>
    leads('**price=*', async () => {
      await page.locator('#narrow-by-list .filter-options-title').first().click();
      await page.locator('#narrow-by-list a', { hasText: '30' }).first().click();
    }),
  [
    ...category(PACK, BAG),
    [
      'Product List Filtered',
      {
        ...GEAR,
        filters: [{ type: 'price', value: '30-40' }],
        sorts: [{ type: 'price', value: 'asc' }],
        products: listed(PACK, BAG),
      },
    ],
  ],
);
await step('a page of everything', () => go('/gear.html?product_list_limit=all').then(ready), [
  ...category(BAG, PACK, BOTTLE, MAT),
]);
await step(
  'search',
  async () => {
    await page.locator('#search').fill('bag');
    await leads('**/catalogsearch/result/**', () => page.locator('#search').press('Enter'));
    await shot('search');
  },
  found('bag', BAG, PACK),
);
await step(
  'product from the list',
  async () => {
    await leads('**/joust-duffle-bag.html', () => card('Joust').locator('.product-item-link').click());
    await shot('product');
  },
  [clicked(BAG, 1, 'search'), ...opened(BAG)],
);
await step(
  'added by AJAX',
  async () => {
    await page.locator('#qty').fill('2');
    await Promise.all([added(), page.locator('#product-addtocart-button').click()]);
    await message('You added');
    await shot('added');
  },
  [['Product Added', changed(BAG, 2)]],
);
await step(
  'too many',
  async () => {
    await go('/wool-socks.html').then(ready);
    await page.locator('#qty').fill('9');
    await Promise.all([added(), page.locator('#product-addtocart-button').click()]);
    await ready();
  },
  [...opened(SOCKS), ...opened(SOCKS)],
);
await step(
  'options missing, from a list',
  async () => {
    await go('/apparel.html').then(ready);
    await card('Pulse Tee').hover();
    await leads('**/pulse-tee.html*', () => card('Pulse Tee').locator('button.tocart').click());
  },
  [...APPAREL, ...opened(TEE)],
);
await step(
  'variants',
  async () => {
    const select = page.locator('select.super-attribute-select').first();
    for (const name of ['Red', 'Blue', 'Red'])
      await select.selectOption({
        label: (await select.locator('option').allInnerTexts()).find((one) => one.includes(name)),
      });
  },
  [viewed(TEE, { variant: 'TEE-1-RED' }), viewed(TEE, { variant: 'TEE-1-BLUE' })],
);
await step(
  'variant added',
  async () => {
    await Promise.all([added(), page.locator('#product-addtocart-button').click()]);
    await message('You added');
  },
  [['Product Added', changed(TEE, 1, { variant: 'TEE-1-RED' })]],
);
await step(
  'minicart opened',
  async () => {
    await page.locator('.minicart-wrapper .showcart').click();
    await page.locator('#mini-cart .product-item').first().waitFor();
    await shot('minicart');
  },
  [inCart(97, { ...own(BAG), quantity: 2 }, { ...own(TEE), variant: 'TEE-1-RED', quantity: 1 })],
);
await step(
  'removed in the minicart',
  async () => {
    await page.locator('#mini-cart .product-item', { hasText: 'Pulse Tee' }).locator('.action.delete').click();
    await page.locator('.modal-popup.confirm .action-accept').click();
    await ready();
  },
  [['Product Removed', changed(TEE, 1, { variant: 'TEE-1-RED' })]],
);
const { image_url, ...SET } = product('10', 'WALK-SET', 'Walk Set', 14.5); // has no picture
const THREE = [PACK, BOTTLE, MAT].map((one) => ['Product Added', changed(one, 1)]);
await step(
  'three at once',
  async () => {
    await go('/walk-set.html').then(ready);
    for (const field of await page.locator('#super-product-table input.qty').all()) await field.fill('1');
    await Promise.all([added(), page.locator('#product-addtocart-button').click()]);
    await message('You added');
  },
  [...opened(SET), ...THREE],
);
await step(
  'an answer of the server lost',
  async () => {
    await page.route('**/customer/section/load/**', (route) => route.abort());
    const lost = page.waitForEvent('requestfailed', (request) => request.url().includes('/section/load/'));
    await Promise.all([added(), page.locator('#product-addtocart-button').click()]);
    await lost;
    await page.waitForTimeout(1000);
    await page.unroute('**/customer/section/load/**');
    await go('/privacy-policy-cookie-restriction-mode/').then(ready);
  },
  ['Content page', ...THREE],
);
const twice = (...products) => products.map((one) => ({ ...own(one), quantity: 2 }));
await step(
  'cart emptied',
  async () => {
    await go('/checkout/cart/').then(ready);
    for (const name of ['Strive', 'Steel', 'Yoga'])
      await reloads(() =>
        page.locator('#shopping-cart-table tbody.cart.item', { hasText: name }).locator('.action-delete').click(),
      );
  },
  [
    'Cart page',
    inCart(210.98, ...twice(BAG, PACK, BOTTLE, MAT)),
    'Cart page',
    ['Product Removed', changed(PACK, 2)],
    inCart(146.98, ...twice(BAG, BOTTLE, MAT)),
    'Cart page',
    ['Product Removed', changed(BOTTLE, 2)],
    inCart(117.98, ...twice(BAG, MAT)),
    'Cart page',
    ['Product Removed', changed(MAT, 2)],
    inCart(68, ...twice(BAG)),
  ],
);
await step(
  'added from a list',
  async () => {
    await go('/gear.html').then(ready);
    await card('Strive').hover();
    await Promise.all([added(), card('Strive').locator('button.tocart').click()]);
    await message('You added');
  },
  [...category(BAG, PACK, BOTTLE), ['Product Added', changed(PACK, 1)]],
);
await step(
  'cart',
  async () => {
    await go('/checkout/cart/').then(ready);
    await shot('cart');
  },
  ['Cart page', inCart(100, { ...own(BAG), quantity: 2 }, { ...own(PACK), quantity: 1 })],
);
const line = (name) => page.locator('#shopping-cart-table tbody.cart.item', { hasText: name });
await step(
  'quantities changed',
  () => {
    const update = async () => {
      await line('Joust').locator('input.qty').fill('5');
      await line('Strive').locator('input.qty').fill('2');
      await page.locator('button.action.update').click();
    };
    return reloads(update);
  },
  // Luma asks by AJAX first, and then leaves the page: the section that comes with the answer arrives in time, or the next page tells.
  Object.assign(
    [
      'Cart page',
      ['Product Added', changed(BAG, 3)],
      ['Product Added', changed(PACK, 1)],
      inCart(234, { ...own(BAG), quantity: 5 }, { ...own(PACK), quantity: 2 }),
    ],
    { inAnyOrder: true },
  ),
);
await step('a line deleted', () => reloads(() => line('Strive').locator('.action-delete').click()), [
  'Cart page',
  ['Product Removed', changed(PACK, 2)],
  inCart(170, { ...own(BAG), quantity: 5 }),
]);
const FIVE = inCart(170, { ...own(BAG), quantity: 5 });
const coupon = async (code) => {
  const field = page.locator('#coupon_code');
  if (!(await field.isVisible())) await page.locator('#block-discount-heading').click();
  await field.fill(code);
  await reloads(() => page.locator('#discount-coupon-form button.action.apply').click());
};
await step('coupon wrong', () => coupon('NOPE'), [
  ['Coupon Entered', { coupon_id: 'NOPE', cart_id: '<cart>' }],
  'Cart page',
  ['Coupon Denied', { coupon_id: 'NOPE', cart_id: '<cart>', reason: 'invalid' }],
  FIVE,
]);
await step('coupon right', () => coupon('SAVE10'), [
  ['Coupon Entered', { coupon_id: 'SAVE10', cart_id: '<cart>' }],
  'Cart page',
  ['Coupon Applied', { coupon_id: 'SAVE10', cart_id: '<cart>', currency: 'USD', discount: 17 }],
  FIVE,
]);
await step('coupon removed', () => reloads(() => page.locator('#discount-coupon-form button.action.cancel').click()), [
  'Cart page',
  ['Coupon Removed', { coupon_id: 'SAVE10', cart_id: '<cart>', currency: 'USD', discount: 17 }],
  FIVE,
]);
const PRODUCTS = [{ ...own(BAG), quantity: 5 }];
const checkoutReady = async () => {
  await page.locator('#checkout-shipping-method-load input[type=radio]').first().waitFor();
  await ready();
  await masked();
};
await step(
  'checkout as guest',
  async () => {
    await go('/checkout/');
    await page.locator('#customer-email').first().waitFor();
    await ready();
    await masked();
    await shot('checkout');
  },
  [
    'Checkout page',
    [
      'Checkout Started',
      {
        checkout_id: '<cart>',
        affiliation: 'Main Website',
        value: 195,
        revenue: 170,
        shipping: 25,
        tax: 0,
        discount: 0,
        currency: 'USD',
        products: PRODUCTS,
      },
    ],
    ['Checkout Step Viewed', { checkout_id: '<cart>', step: 1 }],
  ],
);
const email = `guest${stamp}@example.test`;
const hashed = (text) => createHash('sha256').update(text).digest('hex');
const ORDERED = [
  'Order Completed',
  {
    order_id: '<order>',
    order_uid: '<uid>',
    checkout_id: '<cart>',
    affiliation: 'Main Website',
    subtotal: 153,
    total: 178,
    revenue: 153,
    shipping: 25,
    tax: 0,
    discount: 17,
    coupon: 'SAVE10',
    currency: 'USD',
    payment_method: 'checkmo',
    shipping_method: 'flatrate_flatrate',
    email_sha256: hashed(email),
    phone_sha256: hashed(SAM.phone),
    products: [ordered(BAG, 5, 17)],
  },
];
await step(
  'address',
  async () => {
    await page.locator('#customer-email').first().fill(email);
    const form = page.locator('#co-shipping-form');
    for (const [name, text] of Object.entries({
      firstname: 'Gail',
      lastname: 'Guest',
      'street[0]': '1 Test Street',
      city: 'Austin',
      postcode: '78701',
      telephone: SAM.phone,
    }))
      await form.locator(`input[name="${name}"]`).fill(text);
    await form.locator('select[name=country_id]').selectOption('US');
    await form.locator('select[name=region_id]').selectOption({ label: 'Texas' });
    await page.waitForTimeout(1500);
    await checkoutReady();
    await page.locator('#checkout-shipping-method-load input[type=radio]').first().check();
  },
  [],
);
const SHIPPED = { checkout_id: '<cart>', shipping_method: 'flatrate_flatrate' };
const next = async () => {
  await page.locator('#shipping-method-buttons-container button.continue').click();
  await page.locator('.payment-method').first().waitFor();
  await ready();
  await masked();
};
await step('shipping', next, [
  ['Checkout Step Completed', { ...SHIPPED, step: 1 }],
  ['Checkout Step Viewed', { ...SHIPPED, step: 2 }],
  [
    'Payment Info Entered',
    { ...SHIPPED, step: 2, payment_method: 'checkmo', value: 195, currency: 'USD', products: PRODUCTS },
  ],
]);
await step(
  'back and forth, and a reload',
  async () => {
    await page.locator('.opc-progress-bar-item._complete').first().click();
    await checkoutReady();
    await next();
    await page.reload();
    await page.locator('.payment-method').first().waitFor();
    await ready();
    await masked();
  },
  ['Checkout page'],
);
await step(
  'coupons in the checkout',
  async () => {
    const field = page.locator('#discount-code');
    if (!(await field.isVisible())) await page.locator('#block-discount-heading').click();
    await field.fill('NOPE');
    await page.locator('#discount-form button.action-apply').click();
    await page.locator('.payment-option.discount-code .message.error, .message-error').first().waitFor();
    await masked();
    await field.fill('SAVE10');
    await page.locator('#discount-form button.action-apply').click();
    await page.locator('#discount-form button.action-cancel').waitFor();
    await ready();
    await masked();
    await shot('payment');
  },
  [
    ['Coupon Entered', { coupon_id: 'NOPE', cart_id: '<cart>' }],
    ['Coupon Denied', { coupon_id: 'NOPE', cart_id: '<cart>', reason: 'invalid' }],
    ['Coupon Entered', { coupon_id: 'SAVE10', cart_id: '<cart>' }],
    ['Coupon Applied', { coupon_id: 'SAVE10', cart_id: '<cart>', currency: 'USD', discount: 17 }],
  ],
);
await step(
  'order placed',
  async () => {
    await leads('**/checkout/onepage/success/**', () =>
      page.locator('.payment-method._active button.action.checkout').click(),
    );
    await shot('success');
  },
  ['Order Confirmation page', ['Checkout Step Completed', { ...SHIPPED, step: 2, payment_method: 'checkmo' }], ORDERED],
);
await step('success again', () => page.reload().then(ready), [
  'Cart page',
  ['Cart Viewed', { currency: 'USD', products: [] }],
]);
await step('back', () => page.goBack().then(ready), ['Cart page', ['Cart Viewed', { currency: 'USD', products: [] }]]);
await step(
  'a second tab',
  async () => {
    const tab = await s.context.newPage();
    await tab.goto(`${SHOP}/yoga-mat.html`);
    await tab.waitForLoadState('networkidle');
    await page.bringToFront();
    await go('/yoga-mat.html').then(ready);
    await Promise.all([added(), page.locator('#product-addtocart-button').click()]);
    await message('You added');
    await tab.bringToFront();
    await tab.reload();
    await tab.waitForLoadState('networkidle');
    await tab.close();
  },
  [...opened(MAT), ...opened(MAT), ['Product Added', { ...changed(MAT, 1), cart_id: '<next>' }], ...opened(MAT)],
);
const NORA = { email: `new${stamp}@example.test`, firstName: 'Nora', lastName: 'New', createdAt: '<registered>' };
await step(
  'registered',
  async () => {
    await go('/customer/account/create/').then(ready);
    for (const [id, text] of Object.entries({
      firstname: 'Nora',
      lastname: 'New',
      email_address: NORA.email,
      password: PASSWORD,
      'password-confirmation': PASSWORD,
    }))
      await page.locator(`#${id}`).fill(text);
    await leads('**/customer/account/', () => page.locator('form.create.account button.action.submit').click());
    await shot('account');
  },
  ['Account page', 'Account page', ['alias', {}, { userId: '<nora>' }], ['identify', NORA, { userId: '<nora>' }]],
);
await step(
  'logged out',
  () =>
    leads('**/logoutSuccess/**', () => go('/customer/account/logout/'))
      .then(() => page.waitForURL(`${SHOP}/`))
      .then(ready),
  ['Account page', ...HOME],
);
await step(
  'logged in',
  async () => {
    await go('/customer/account/login/').then(ready);
    await page.locator('.login-container #email').fill('shopper@example.test');
    await page.locator('.login-container input[name="login[password]"]').fill(PASSWORD);
    await leads('**/customer/account/', () => page.locator('.login-container #send2').click());
  },
  ['Account page', 'Account page', ['identify', SAM, { userId: '1' }]],
);
await step(
  'wishlist',
  async () => {
    for (const path of ['/yoga-mat.html', '/running-cap.html']) {
      await go(path).then(ready);
      await leads('**/wishlist/**', () => page.locator('.product-addto-links .towishlist').click());
    }
    await shot('wishlist');
  },
  [...opened(MAT), 'Account page', ...opened(CAP), 'Account page'],
);
await step(
  'wishlist to the cart, all of it',
  () => reloads(() => page.locator('.form-wishlist-items button.tocart[data-role="all-tocart"]').click()),
  [
    'Account page',
    ['Product Added', { ...changed(MAT, 1), cart_id: '<sams>' }],
    ['Product Added', { ...changed(CAP, 1), cart_id: '<sams>' }],
  ],
);
await step(
  'newsletter',
  async () => {
    await page.locator('#newsletter').fill('shopper@example.test');
    await reloads(() => page.locator('form.subscribe button.subscribe').click());
  },
  ['Account page'],
);
await step(
  'review',
  async () => {
    await go('/yoga-mat.html').then(ready);
    await page.locator('#tab-label-reviews-title').click();
    await page.locator('#review-form').waitFor();
    await page.locator('#summary_field').fill('Good');
    await page.locator('#review_field').fill('Does what it says');
    await reloads(() => page.locator('#review-form button.submit').click());
  },
  [...opened(MAT), ...opened(MAT)],
);
const TWO = [MAT, CAP].map((one) => ({ ...own(one), quantity: 1 }));
const SAMS = { checkout_id: '<sams>', shipping_method: 'flatrate_flatrate' };
await step(
  'checkout as customer',
  async () => {
    await go('/checkout/');
    await checkoutReady();
    await page.locator('#checkout-shipping-method-load input[type=radio]').first().check();
    await next();
  },
  [
    'Checkout page',
    [
      'Checkout Started',
      {
        checkout_id: '<sams>',
        affiliation: 'Main Website',
        value: 42.99,
        revenue: 42.99,
        shipping: 0,
        tax: 0,
        discount: 0,
        currency: 'USD',
        products: TWO,
      },
    ],
    ['Checkout Step Viewed', { checkout_id: '<sams>', step: 1 }],
    ['Checkout Step Completed', { ...SAMS, step: 1 }],
    ['Checkout Step Viewed', { ...SAMS, step: 2 }],
    [
      'Payment Info Entered',
      { ...SAMS, step: 2, payment_method: 'checkmo', value: 52.99, currency: 'USD', products: TWO },
    ],
  ],
);
await step(
  'ordered as customer',
  () =>
    leads('**/checkout/onepage/success/**', () =>
      page.locator('.payment-method._active button.action.checkout').click(),
    ),
  [
    'Order Confirmation page',
    ['Checkout Step Completed', { ...SAMS, step: 2, payment_method: 'checkmo' }],
    [
      'Order Completed',
      {
        order_id: '<order2>',
        order_uid: '<uid2>',
        checkout_id: '<sams>',
        affiliation: 'Main Website',
        subtotal: 42.99,
        total: 52.99,
        revenue: 42.99,
        shipping: 10,
        tax: 0,
        discount: 0,
        currency: 'USD',
        payment_method: 'checkmo',
        shipping_method: 'flatrate_flatrate',
        email_sha256: hashed(SAM.email),
        phone_sha256: hashed(SAM.phone),
        products: [ordered(MAT, 1, 0), ordered(CAP, 1, 0)],
      },
      { userId: '1' },
    ],
  ],
);
await step(
  'reordered',
  async () => {
    await go('/sales/order/history/').then(ready);
    await leads('**/checkout/cart/', () => page.locator('#my-orders-table a.order').first().click());
  },
  [
    'Account page',
    'Cart page',
    ['Product Added', { ...changed(MAT, 1), cart_id: '<again>' }],
    ['Product Added', { ...changed(CAP, 1), cart_id: '<again>' }],
    ['Cart Viewed', { cart_id: '<again>', currency: 'USD', value: 42.99, products: TWO }],
  ],
);
await step(
  'logged out again',
  () =>
    leads('**/logoutSuccess/**', () => go('/customer/account/logout/'))
      .then(() => page.waitForURL(`${SHOP}/`))
      .then(ready),
  ['Account page', ...HOME],
);
await step(
  'logged in by AJAX',
  async () => {
    await go('/yoga-mat.html').then(ready);
    await page.evaluate(
      (password) =>
        window.jQuery.ajax({
          url: window.BASE_URL + 'customer/ajax/login',
          type: 'POST',
          contentType: 'application/json',
          data: JSON.stringify({ username: 'shopper@example.test', password, context: 'checkout' }),
        }),
      PASSWORD,
    );
    await ready();
  },
  [...opened(MAT), ['identify', SAM, { userId: '1' }]],
);
await step(
  'the session ran out',
  async () => {
    await s.context.clearCookies({ name: /^(PHPSESSID|mage-cache-sessid|private_content_version)$/ });
    await go('/yoga-mat.html').then(ready);
    await page.waitForTimeout(1500);
    await go('/running-cap.html').then(ready);
  },
  [...opened(MAT), ['Product page', { product_id: '5' }], [...viewed(CAP), { userId: null }]],
);
const { problems, violations, shifts, tasks } = s.told;
const findings = s.findings();
await s.end();
console.log(JSON.stringify({ problems, violations, shifts, longest: Math.max(0, ...tasks), findings }, null, 1));
writeFileSync(OUT, JSON.stringify({ ...s.told, requested: undefined, findings, email }));
