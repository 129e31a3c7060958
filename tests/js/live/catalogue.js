// The shop's products as events tell of them, and what is sent when their pages are opened.

const image = (name) => `/media/catalog/product/cache/${name[0]}/${name[1]}/${name}`;
export const product = (id, sku, name, price, category) => ({
  product_id: id,
  sku,
  name,
  price,
  url: `/${name.toLowerCase().replaceAll(' ', '-')}.html`,
  ...(category ? { category } : {}),
  image_url: image(`${sku.toLowerCase()}_1.jpg`),
});
export const BAG = product('1', 'BAG-1', 'Joust Duffle Bag', 34, 'Gear');
export const PACK = product('2', 'BAG-2', 'Strive Shoulder Pack', 32, 'Gear');
export const BOTTLE = product('3', 'BTL-1', 'Steel Water Bottle', 14.5, 'Gear');
export const MAT = product('4', 'MAT-1', 'Yoga Mat', 24.99, 'Gear');
export const CAP = product('5', 'CAP-1', 'Running Cap', 18, 'Apparel');
export const SOCKS = product('6', 'SOX-1', 'Wool Socks', 9.95, 'Apparel');
export const TEE = product('9', 'TEE-1', 'Pulse Tee', 29, 'Apparel');

/** A product without its category, which only its own page and its category's list know. */
export const own = ({ category, ...one }) => one;
export const listed = (...products) => products.map((one, at) => ({ ...one, position: at + 1 }));
export const GEAR = { list_id: '3', currency: 'USD', category: 'Gear' };
export const category = (...products) => [
  ['Category page', { category_id: '3' }],
  ['Product List Viewed', { ...GEAR, products: listed(...products) }],
];
export const found = (query, ...products) => [
  'Search Results page',
  ['Products Searched', { query, results: products.length }],
  ['Product List Viewed', { list_id: 'search', currency: 'USD', category: 'search', products: listed(...products.map(own)) }],
];
export const clicked = (one, position, list) => ['Product Clicked', { ...own(one), position, list_id: list, currency: 'USD' }];
export const viewed = (one, more) => ['Product Viewed', { ...one, currency: 'USD', value: one.price, ...more }];
export const opened = (one) => [['Product page', { product_id: one.product_id }], viewed(one)];

/** What Product Added and Product Removed say; <cart> is whatever id the first cart has. */
export const changed = (one, quantity, more) => ({
  ...own(one),
  quantity,
  cart_id: '<cart>',
  currency: 'USD',
  value: Math.round(one.price * quantity * 100) / 100,
  ...more,
});
export const inCart = (value, ...products) => ['Cart Viewed', { cart_id: '<cart>', currency: 'USD', value, products }];
/** A line of an order, which the server tells: with the picture as it was uploaded. */
export const ordered = (one, quantity, discount) => ({
  ...one,
  image_url: one.image_url.replace('cache/', ''),
  quantity,
  discount,
});
export const SAM = {
  email: 'shopper@example.test',
  firstName: 'Sam',
  lastName: 'Shopper',
  phone: '5125550100',
  address: { city: 'Austin', postalCode: '78701', country: 'US' },
  createdAt: '<created>',
};
