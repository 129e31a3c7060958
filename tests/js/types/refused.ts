import { createTracking, productAdded, homePage, identify, orderCompleted } from '@acme/tracking';
import { functions } from '@acme/tracking/default';
import { identity } from '@acme/tracking/identity';

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
// @ts-expect-error a misspelled property further in
tracking.send(orderCompleted, { order_id: '1', order_uid: '1', total: 1, revenue: 1, currency: 'EUR', products: [{ ...product, prize: 1 }] });
// @ts-expect-error a misspelled trait
tracking.send(identify, { mail: 'a@b.example' });
// @ts-expect-error a misspelled option
tracking.send(productAdded, product, { messageID: 'x' });

const shop = tracking.with({ productAdded });
// @ts-expect-error a call that wasn't asked for
shop.homePage();
// @ts-expect-error a missing payload of a typed method
shop.productAdded();
// @ts-expect-error a misspelled property of a typed method
shop.productAdded({ ...product, brnd: 'x' });
// @ts-expect-error a missing payload of a bare function
functions({ productAdded }).productAdded();

// @ts-expect-error a misspelled option of the client
createTracking({ analytic: () => undefined });
// @ts-expect-error a load that would not wait for consent
createTracking({ load: () => undefined });
// @ts-expect-error a choice that there isn't
createTracking({ preferences: { analytics: 'yes' } });
// @ts-expect-error a mode that there isn't
createTracking({ mode: 'throw' });
// @ts-expect-error a trait of the wrong type
identity(tracking, { identify }).signIn('1', { email: 1 });
// @ts-expect-error an event that there isn't
tracking.on('send', () => undefined);
