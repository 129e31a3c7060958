import { createTracking, productAdded, homePage } from '@acme/tracking';

const tracking = createTracking({ analytics: () => undefined });
const product = { product_id: '1', sku: 'a', name: 'A', price: 1, quantity: 1, currency: 'EUR' };

// @ts-expect-error a misspelled property
tracking.send(productAdded, { product_id: '1', sku: 'a', name: 'A', price: 1, quantity: 1, currency: 'EUR', brnd: 'x' });
// @ts-expect-error a missing property
tracking.send(productAdded, { product_id: '1', sku: 'a', name: 'A', price: 1, currency: 'EUR' });
// @ts-expect-error a wrong type
tracking.send(productAdded, { ...product, price: '1' });
// @ts-expect-error no payload where one is needed
tracking.send(productAdded);
// @ts-expect-error null where the plan doesn't say so
tracking.send(productAdded, { ...product, brand: null });
// @ts-expect-error a wrong literal
tracking.send(productAdded, { ...product, market: 'fr' });
// @ts-expect-error a misspelled optional property of a call without required ones
tracking.send(homePage, { titel: 'x' });

const shop = tracking.with({ productAdded });
// @ts-expect-error a call that wasn't asked for
shop.homePage();
// @ts-expect-error a missing payload of a typed method
shop.productAdded();
