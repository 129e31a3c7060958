// SPDX-License-Identifier: 0BSD
//
// Luma's checkout as its own modules tell of it.

import { required } from './luma.js';

const LIVE = {
  total: 'grand_total',
  tax: 'tax_amount',
  shipping: 'shipping_amount',
  subtotal_with_discount: 'subtotal_with_discount',
};

/** Calls `ready` with Magento's quote model and {quote(), checkout(step)}: the roots as they are at that moment. */
export function checkout(shop, ready) {
  if (shop.config.page.type !== 'checkout') return;
  required(['Magento_Checkout/js/model/quote'], (model) => {
    ready(model, {
      quote() {
        const quote = shop.private.current()?.quote;
        const totals = model.totals() || {};
        const live = Object.entries(LIVE).map(([name, theirs]) => [name, totals[theirs]]);
        const known = live.filter(([, value]) => value != null);
        if (model.totals())
          known.push(['coupon', totals.coupon_code], ['discount', Math.abs(totals.discount_amount || 0)]);
        return { ...quote, ...Object.fromEntries(known) };
      },
      checkout(more) {
        const shipping = model.shippingMethod();
        const payment = model.paymentMethod();
        return {
          ...more,
          shipping_method: shipping ? shipping.carrier_code + '_' + shipping.method_code : undefined,
          shipping_title: shipping
            ? [shipping.carrier_title, shipping.method_title].filter(Boolean).join(' - ')
            : undefined,
          payment_method: payment?.method,
        };
      },
    });
  });
}
