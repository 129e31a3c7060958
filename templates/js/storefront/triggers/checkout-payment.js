// SPDX-License-Identifier: 0BSD

import { checkout } from '../checkout.js';
import { safe } from '../luma.js';

/** A payment method that the shopper chose, once a choice: the same one again is none. */
export function checkoutPayment(shop) {
  checkout(shop, (model, roots) => {
    let chosen;
    const take = safe((payment) => {
      const method = payment && payment.method;
      const quote = roots.quote();
      if (!method || method === chosen || shop.memory.kept('payment') === quote.id + ':' + method) return;
      chosen = method;
      shop.memory.keep('payment', quote.id + ':' + method);
      shop.emit('checkout.payment_entered', { quote, checkout: roots.checkout({ step: 'payment', step_number: 2 }) });
    });
    model.paymentMethod.subscribe(take);
    take(model.paymentMethod());
  });
}
