// A shop that behaves as Magento does towards its pages: carts in sessions, private content by sections, forms that redirect. What it
// prints for the tracking script is what the module prints; how, is proven on a running Magento.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

export const MODULE = process.env.MODULE;
const HERE = import.meta.dirname;
const NPM = {
  jquery: 'jquery/dist/jquery.min.js',
  knockout: 'knockout/build/output/knockout-latest.js',
  requirejs: 'requirejs/require.js',
};

export const PRODUCTS = {
  1: { id: '1', sku: 'BAG-1', name: 'Joust Duffle Bag', price_incl_tax: 34, url: '/joust-duffle-bag.html' },
  2: { id: '2', sku: 'BAG-2', name: 'Strive Shoulder Pack', price_incl_tax: 32, url: '/strive-shoulder-pack.html' },
  4: { id: '4', sku: 'MAT-1', name: 'Yoga Mat', price_incl_tax: 24.99, url: '/yoga-mat.html', sold: true },
  9: { id: '9', sku: 'TEE-1', name: 'Pulse Tee', price_incl_tax: 29, url: '/pulse-tee.html' },
};
const VARIANTS = [
  {
    choice: { 93: '50' },
    'variant.id': '7',
    'variant.sku': 'TEE-1-BLUE',
    'variant.name': 'Pulse Tee-Blue',
    'variant.price': 29,
  },
  {
    choice: { 93: '51' },
    'variant.id': '8',
    'variant.sku': 'TEE-1-RED',
    'variant.name': 'Pulse Tee-Red',
    'variant.price': 29,
  },
];
const CUSTOMERS = {
  'ada@shop.example': { id: '7734', firstname: 'Ada' },
  'bob@shop.example': { id: '7735', firstname: 'Bob' },
};
const SECTIONS = Object.fromEntries(
  [
    'checkout/cart/',
    'checkout/sidebar/',
    'shipping-information',
    'payment-information',
    'customer/account/',
    'customer/ajax/login',
  ].map((action) => [action, ['cart', 'acme_tracking']]),
);
SECTIONS['quickorder/add'] = ['cart'];
const escaped = (value) => JSON.stringify(value).replace(/</g, '\\u003C').replace(/>/g, '\\u003E');
const tag = (name, value) => `<script type="application/json" id="acme_tracking-${name}">${escaped(value)}</script>`;

/**
 * A shop at `url`. `settings` is what the page tag says beside the page: consent, layer, mirrors; `require: false` makes it a theme without
 * RequireJS. `listen` is where Segment is.
 */
export async function magento(listen, settings = {}) {
  const sessions = new Map();
  const seen = [];
  let clock = Date.now();
  let carts = 50;
  let orders = 100;
  const origin = new URL(listen).origin;
  const policy =
    `default-src 'self'; script-src 'self' ${origin}; connect-src 'self' ${origin}; style-src 'self'; img-src 'self'; ` +
    `object-src 'none'; base-uri 'self'; form-action 'self'`;

  const state = { fail: '', url: '' };

  function quote(session) {
    const items = session.items.map((line) => ({
      ...line.values,
      quantity: line.quantity,
      age: Math.floor((Date.now() - line.made) / 1000),
    }));
    const subtotal = items.reduce((sum, line) => sum + line.price_incl_tax * line.quantity, 0);
    const discount = session.coupon ? subtotal / 10 : 0;
    const total = subtotal - discount + session.shipping;
    return {
      id: session.cart,
      currency: 'USD',
      discount,
      items,
      shipping: session.shipping,
      subtotal_incl_tax: subtotal,
      subtotal_with_discount: subtotal - discount,
      tax: 0,
      total,
      ...(session.coupon ? { coupon: session.coupon } : {}),
    };
  }

  /** Whether the request says that its shopper may be known: by the header, else by the cookie. */
  const permits = ({ acme_tracking_ctx: cookie }, { 'x-acme-tracking-context': header } = {}) =>
    /analytics:1|opt-out.*analytics:u|analytics:u.*opt-out/.test(header || cookie || '');

  function person(session, cookies, headers) {
    clock = Math.max(clock + 1, Date.now());
    const { customer, silent } = session;
    const told = !state.knowsOfNo && permits(cookies, headers);
    const known = customer && cookies.acme_tracking_known === `ref-${customer.id}`;
    return {
      at: clock,
      ...(silent ? { silent } : {}),
      ...(session.cart ? { quote: quote(session) } : {}),
      ...(customer
        ? {
            customer: {
              reference: `ref-${customer.id}`,
              ...(told ? { id: customer.id, ...(known ? {} : customer) } : {}),
            },
          }
        : {}),
    };
  }

  const totals = (session) => {
    const { total, discount, coupon } = quote(session);
    return {
      grand_total: total,
      discount_amount: -discount,
      shipping_amount: session.shipping,
      tax_amount: 0,
      ...(coupon ? { coupon_code: coupon } : {}),
    };
  };

  function add(session, id, quantity, option) {
    const product = PRODUCTS[id];
    if (!product || product.sold || (id === '9' && !option)) return false;
    session.cart = session.cart || String(++carts);
    const variant = VARIANTS.find(({ choice }) => choice[93] === option);
    const same = session.items.find(
      ({ values }) => values.product_id === id && values.variant_sku === (variant && variant['variant.sku']),
    );
    if (same) same.quantity += quantity;
    else {
      const values = {
        id: String(session.next++),
        product_id: id,
        parent_sku: product.sku,
        name: product.name,
        price_incl_tax: product.price_incl_tax,
      };
      if (variant) values.variant_sku = variant['variant.sku'];
      session.items.push({ values, quantity, made: Date.now() });
    }
    return true;
  }

  const list = (more, ids, offset = 0) => {
    const rows = ids.map((id) => PRODUCTS[id]);
    const columns = [['id'], ['name'], ['price_incl_tax'], ['sku'], ['url', `${state.url}/`]];
    return tag('list', {
      type: 'category',
      offset,
      page: 1,
      total: 3,
      filters: [],
      sorts: [],
      ...more,
      columns,
      rows: rows.map((row) => [row.id, row.name, row.price_incl_tax, row.sku, row.url.slice(1)]),
    });
  };
  const cards = (ids) =>
    `<ol class="products list">${ids
      .map(
        (
          id,
        ) => `<li class="item product product-item"><a class="product-item-link" href="${PRODUCTS[id].url}">${PRODUCTS[id].name}</a>
        <form data-role="tocart-form" action="/checkout/cart/add/" method="post"><input name="product" value="${id}"><input name="qty" value="1"><button>Add</button></form></li>`,
      )
      .join('')}</ol>`;

  const pages = {
    '/': () => [
      'home',
      `<div data-acme-tracking-promotion="advent-2026" data-acme-tracking-name="Advent offers" data-acme-tracking-position="home_top"><a href="/gear.html">Advent</a></div>`,
    ],
    '/gear.html': (query) => {
      const sorts = query.product_list_order ? [{ type: query.product_list_order, value: 'asc' }] : [];
      const filters = query.color ? [{ type: 'color', value: query.color, label: 'Blue' }] : [];
      const second = query.p === '2';
      const ids = filters.length ? [9] : second ? [9] : sorts.length ? [2, 1] : [1, 2];
      const found = list({ id: '3', name: 'Gear', sorts, filters, page: second ? 2 : 1 }, ids, second ? 2 : 0);
      return ['category', `<div id="list">${found}${cards(ids)}</div>`];
    },
    '/catalogsearch/result/': (query) => [
      'search',
      list({ id: 'search', name: 'search', type: 'search' }, [1, 2]) +
        tag('search', { query: query.q, results: 2 }) +
        cards([1, 2]),
    ],
    '/checkout/cart/': (query, session) => [
      'cart',
      `<form id="discount-coupon-form" action="/checkout/cart/couponPost/" method="post"><input type="hidden" name="remove" value="0">
       <input name="coupon_code"><button type="button">Apply</button></form>
       ${session.items.map(({ values: { id } }) => `<form class="delete" action="/checkout/cart/delete/" method="post"><input name="id" value="${id}"><button>x</button></form>`).join('')}
       <form id="update" action="/checkout/cart/updatePost/" method="post">${session.items
         .map(({ values: { id }, quantity }) => `<input name="cart[${id}][qty]" value="${quantity}">`)
         .join('')}<button>Update</button></form>`,
      true,
    ],
    '/checkout/': () => ['checkout', '', true],
    '/checkout/onepage/success/': (query, session) => [
      'order_confirmation',
      session.order ? tag('orders', [session.order]) : '',
    ],
    '/customer/account/': () => ['account', ''],
    '/customer/account/login/': () => ['account', ''],
    '/imprint': () => ['content', ''],
  };
  for (const product of Object.values(PRODUCTS)) {
    pages[product.url] = () => [
      'product',
      tag('product', {
        ...product,
        url: state.url + product.url,
        currency: 'USD',
        ...(product.id === '9' ? { variants: VARIANTS } : {}),
      }) +
        `<form id="product_addtocart_form" action="/checkout/cart/add/" method="post"><input name="product" value="${product.id}"><input name="qty" id="qty" value="1">
         ${product.id === '9' ? '<input class="swatch-input" type="hidden" name="super_attribute[93]" value=""><b class="swatch-option" data-option-id="50">Blue</b><b class="swatch-option" data-option-id="51">Red</b>' : ''}
         <button>Add</button></form><a data-acme-tracking-share="whatsapp" href="#shared">Share</a>`,
    ];
  }

  function page(path, query, session, cookies) {
    const [type, body, priv] = pages[path](query, session);
    const config = {
      page: { type, name: type },
      store: { code: 'default', currency: 'USD', website_name: 'Main Website' },
      market: 'us',
      environment: 'production',
      segment: { key: 'storefront', host: listen },
      consent: { adapter: 'magentoCookies', options: [1] },
      ...settings.page,
    };
    const luma =
      settings.require === false
        ? ''
        : '<script src="/npm/requirejs.js"></script><script src="/sections.js"></script><script src="/luma/page.js"></script>';
    const minicart = `<div data-block="minicart"><a class="showcart" href="#cart">Cart</a><a href="${PRODUCTS[1].url}">in the cart</a>
      ${session.items.map(({ values: { id } }) => `<b data-remove-item="${id}">remove</b>`).join('')}</div>`;
    return `<!doctype html><html><head><title>${type}</title>${luma}${settings.head || ''}</head><body data-page="${type}"><header>${minicart}</header><main>${body}</main>
      ${tag('page', config)}${priv ? tag('private', person(session, cookies)) : ''}
      <script src="/module/consent/magento.min.js" defer></script><script src="/module/${settings.script_file || 'tracking.min.js'}" defer></script></body></html>`;
  }

  const actions = {
    '/checkout/cart/add/': (form, session) => {
      const ids = form.products ? form.products.split(',') : [form.product];
      const done = ids.map((id) => add(session, id, Number(form.qty || 1), form['super_attribute[93]']));
      return done.every(Boolean) ? {} : { backUrl: `${PRODUCTS[ids[0]].url}` };
    },
    // Another's module, whose address reloads the cart's section alone.
    '/quickorder/add/': (form, session) => {
      add(session, form.product, 1);
      return {};
    },
    '/checkout/sidebar/removeItem/': (form, session) => {
      session.items = session.items.filter(({ values }) => values.id !== form.item);
      return { success: true };
    },
    '/checkout/cart/delete/': (form, session) => {
      session.items = session.items.filter(({ values }) => values.id !== form.id);
    },
    '/checkout/cart/updatePost/': (form, session) => {
      for (const line of session.items) line.quantity = Number(form[`cart[${line.values.id}][qty]`]);
    },
    '/checkout/cart/couponPost/': (form, session) => {
      session.coupon = form.coupon_code === 'SAVE10' ? 'SAVE10' : undefined;
    },
    '/rest/V1/guest-carts/mine/shipping-information': (form, session) => {
      session.shipping = 5;
      return totals(session);
    },
    '/rest/V1/guest-carts/mine/payment-information': (form, session) => {
      const uid = `1-${String(++orders).padStart(9, '0')}`;
      const { items, total } = quote(session);
      const products = items.map(({ product_id, parent_sku: sku, name, price_incl_tax: price, quantity }) => ({
        product_id,
        sku,
        name,
        price,
        quantity,
      }));
      const properties = {
        order_id: uid.slice(2),
        order_uid: uid,
        checkout_id: session.cart,
        total,
        revenue: total,
        currency: 'USD',
        products,
      };
      session.order = { type: 'track', event: 'Order Completed', properties, messageId: `server-${uid}` };
      Object.assign(session, { cart: undefined, items: [], coupon: undefined, shipping: 0 });
      return { order: uid };
    },
    '/customer/account/loginPost/': (form, session) => void (session.customer = CUSTOMERS[form.email]),
    '/customer/ajax/login': (form, session) => {
      session.customer = CUSTOMERS[form.email];
      return { errors: false };
    },
    '/customer/account/createPost/': (form, session) =>
      void (session.customer = { id: '7800', firstname: form.firstname, new: true }),
    '/customer/account/logout/': (form, session) => void (session.customer = undefined),
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://shop');
    const query = Object.fromEntries(url.searchParams);
    const cookies = Object.fromEntries(
      (request.headers.cookie || '')
        .split('; ')
        .map((pair) => [pair.split('=')[0], decodeURIComponent(pair.slice(pair.indexOf('=') + 1))]),
    );
    let text = '';
    for await (const part of request) text += part;
    seen.push({ path: url.pathname, method: request.method, headers: request.headers, cookies });
    const answer = (type, content, status = 200) =>
      response
        .writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' })
        .end(content);
    const file = (path) => answer('text/javascript', readFileSync(path));
    const name = url.pathname.split('/').pop().replace(/\.js$/, '');
    if (url.pathname.startsWith('/npm/')) return file(join(HERE, '../node_modules', NPM[name]));
    if (url.pathname.startsWith('/luma/')) return file(join(HERE, 'luma', `${name}.js`));
    if (url.pathname.startsWith('/module/')) return file(join(MODULE, 'view/frontend/web/js', url.pathname.slice(8)));
    if (url.pathname === '/sections.js')
      return answer('text/javascript', `window.shopSections = ${JSON.stringify(SECTIONS)};`);
    if (url.pathname === '/head.js') return answer('text/javascript', settings.script || '');
    if (!sessions.has(cookies.sid)) {
      cookies.sid = randomUUID();
      response.setHeader('Set-Cookie', `sid=${cookies.sid}; Path=/; HttpOnly`);
      sessions.set(cookies.sid, { items: [], shipping: 0, next: 1 });
    }
    const session = sessions.get(cookies.sid);
    const json = (value, status) => answer('application/json', JSON.stringify(value), status);
    if (url.pathname.startsWith('/customer/section/load')) {
      if (state.fail === 'section') return response.destroy();
      const names = query.sections.split(',');
      clock = Math.max(clock + 1, Date.now());
      return json(
        Object.fromEntries(
          names.map((section) => [
            section,
            { ...(section === 'cart' ? {} : person(session, cookies, request.headers)), data_id: clock },
          ]),
        ),
      );
    }
    const coupon = /\/coupons(?:\/(.+))?$/.exec(url.pathname);
    if (coupon && coupon[1] && coupon[1] !== 'SAVE10') return json({ message: 'The coupon code isn’t valid.' }, 404);
    if (coupon) {
      session.coupon = coupon[1];
      return json(totals(session));
    }
    if (actions[url.pathname]) {
      const form = Object.fromEntries(new URLSearchParams(text));
      const result = actions[url.pathname](form, session);
      if (result) return json(result);
      return response
        .writeHead(302, { Location: request.headers.referer ? new URL(request.headers.referer).pathname : '/' })
        .end();
    }
    if (pages[url.pathname]) return answer('text/html', page(url.pathname, query, session, cookies));
    return answer('text/plain', 'not here', url.pathname === '/favicon.ico' ? 204 : 404);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  state.url = `http://127.0.0.1:${server.address().port}`;
  const stop = () => (server.closeAllConnections(), server.close());
  return { url: state.url, seen, state, sessions, stop };
}
