// SPDX-License-Identifier: 0BSD

import { checkout } from '../checkout.js';
import { safe } from '../luma.js';

const SETTLED = 50;

/** A payment method that was chosen, once a choice: the same one again is none. */
export function checkoutPayment(shop) {
  const { emit, memory } = shop;
  checkout(shop, (model, roots) => {
    // Luma chooses and forgets methods while it goes from step to step: what counts is how it stands after that.
    const look = safe(() => {
      const quote = roots.quote();
      const chosen = roots.checkout({ step: 'payment', step_number: 2 });
      const choice = quote.id + ':' + chosen.payment_method;
      if (!chosen.payment_method || memory.kept('payment') === choice) return;
      memory.keep('payment', choice);
      emit('checkout.payment_entered', { quote, checkout: chosen });
    });
    model.paymentMethod.subscribe(() => setTimeout(look, SETTLED));
    look();
  });
}
