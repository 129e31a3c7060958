import { createTracking, productAdded, cartViewed, homePage, identify, orderCompleted } from '@acme/tracking';
import type { ProductAdded, Result } from '@acme/tracking';
import { productRemoved } from '@acme/tracking/events/product-removed';
import { validate, build } from '@acme/tracking/all';

const tracking = createTracking({ analytics: () => undefined });

const product: ProductAdded = { product_id: '1', sku: 'a', name: 'A', price: 1, quantity: 2.5, currency: 'EUR' };
const result: Result = tracking.send(productAdded, product);
tracking.send(productRemoved, product);
tracking.send(homePage);
tracking.send(homePage, { title: 'x' });
tracking.send(identify, { email: 'a@b.example' }, { userId: '1' });
tracking.send(cartViewed, { cart_id: '1', currency: 'EUR', value: 2, products: [] });

const shop = tracking.with({ productAdded, homePage, orderCompleted });
shop.productAdded(product);
shop.homePage();

validate('track', 'Product Added', { anything: 1 }).map((violation) => violation.path);
build({ call: 'track', name: 'x', consent: { model: 'opt-in', preferences: {} }, channel: 'browser', now: 0 });
export { result };
