// SPDX-License-Identifier: 0BSD

import { checkout } from '../checkout.js';
import { required, safe } from '../luma.js';

/** Steps of Luma's step navigator, each once a quote, whichever way back and forth is taken. The last one is left by the order. */
export function checkoutSteps(shop) {
  const quote = shop.memory.kept('steps') || {};
  if (shop.config.page.type === 'order_confirmation' && quote.viewedpayment && !quote.completedpayment) {
    shop.memory.keep('steps');
    shop.emit('checkout.step_completed', {
      quote,
      checkout: { step: 'payment', step_number: 2, ...quote.chosen },
    });
  }
  checkout(shop, (model, roots) => {
    required(['Magento_Checkout/js/model/step-navigator'], (navigator) => watch(shop, navigator, roots, model));
  });
}

function watch({ emit, memory }, navigator, roots, model) {
  const watched = [];
  let at = -1;
  const kept = () => memory.kept('steps') || {};

  function once(kind, steps) {
    const { code } = steps[at];
    const quote = roots.quote();
    const known = kept().id === quote.id ? kept() : { id: quote.id };
    const name = kind + code;
    if (known[name]) return;
    memory.keep('steps', { ...known, [name]: true });
    emit('checkout.step_' + kind, {
      quote,
      // Luma chooses the only payment method there is while the step before it is being left.
      checkout: { ...roots.checkout({ step: code, step_number: at + 1 }), payment_method: undefined },
    });
  }

  const look = safe(() => {
    const steps = [...navigator.steps()].sort((a, b) => a.sortOrder - b.sortOrder);
    const visible = steps.findIndex((step) => step.isVisible());
    for (const step of steps) {
      if (!watched.includes(step)) {
        watched.push(step);
        step.isVisible.subscribe(later);
      }
    }
    if (visible >= 0 && visible !== at) {
      if (at >= 0) for (; at < visible; at++) once('completed', steps);
      at = visible;
      once('viewed', steps);
    }
    // The page that thanks for the order tells that this step was left, and knows nothing of what was chosen in it.
    const chosen = roots.checkout();
    if (chosen.payment_method) memory.keep('steps', { ...kept(), chosen });
  });
  // A step is left and the next one shown one after the other: what counts is how it stands after both.
  const later = () => setTimeout(look);

  navigator.steps.subscribe(later);
  model.paymentMethod.subscribe(later);
  look();
}
