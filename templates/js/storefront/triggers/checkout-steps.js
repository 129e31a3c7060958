// SPDX-License-Identifier: 0BSD

import { checkout } from '../checkout.js';
import { required, safe } from '../luma.js';

/** Steps of Luma's step navigator, each once a quote, whichever way back and forth is taken. The last one is left by the order. */
export function checkoutSteps(shop) {
  const { id, done = {} } = shop.memory.kept('steps') || {};
  if (shop.config.page.type === 'order_confirmation' && done.viewedpayment && !done.completedpayment) {
    shop.memory.keep('steps', { id, done: { ...done, completedpayment: true } });
    shop.emit('checkout.step_completed', { quote: { id }, checkout: { step: 'payment', step_number: 2 } });
  }
  checkout(shop, (model, roots) => {
    required(['Magento_Checkout/js/model/step-navigator'], (navigator) => watch(shop, navigator, roots));
  });
}

function watch(shop, navigator, roots) {
  const { emit, memory } = shop;
  const watched = [];
  let at = -1;

  function once(kind, step) {
    const quote = roots.quote();
    const known = memory.kept('steps') || {};
    const done = known.id === quote.id ? known.done : {};
    const name = kind + step.code;
    if (done[name]) return;
    memory.keep('steps', { id: quote.id, done: { ...done, [name]: true } });
    emit('checkout.step_' + kind, {
      quote,
      // Luma chooses the only payment method there is while the step before it is being left.
      checkout: {
        ...roots.checkout({ step: step.code, step_number: position(step) + 1 }),
        payment_method: undefined,
      },
    });
  }

  const ordered = () =>
    navigator
      .steps()
      .slice()
      .sort((a, b) => a.sortOrder - b.sortOrder);
  const position = (step) => ordered().indexOf(step);

  const look = safe(() => {
    const steps = ordered();
    const visible = steps.findIndex((step) => step.isVisible());
    for (const step of steps) {
      if (!watched.includes(step)) {
        watched.push(step);
        // A step is left and the next one shown one after the other: what counts is how it stands after both.
        step.isVisible.subscribe(() => setTimeout(look));
      }
    }
    if (visible < 0 || visible === at) return;
    for (let i = Math.max(at, 0); i < visible && at >= 0; i++) once('completed', steps[i]);
    at = visible;
    once('viewed', steps[visible]);
  });

  navigator.steps.subscribe(() => setTimeout(look));
  look();
}
