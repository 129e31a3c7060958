// SPDX-License-Identifier: 0BSD
//
// Who the shopper is: identify and reset follow the customer that the private section names, so that a session that ran out, another
// customer on the same browser and a sign-in without a new page count as much as the forms do.

import { plan } from '../runtime/plan.js';

export function people(shop) {
  const { setup, memory, tracking } = shop;

  function steps(names, trigger, customer) {
    for (const name of names) {
      if (name === 'reset') reset(tracking);
      if (name === 'alias' && setup.alias) shop.layer.push({ type: 'alias', userId: customer.id });
      if (name === 'identify' && setup.identify) shop.emit(trigger, { customer }, { userId: customer.id });
    }
  }

  shop.private.on(({ customer, silent }) => {
    shop.silent = silent;
    const reference = customer ? customer.reference : undefined;
    const before = memory.kept('customer');
    if (reference === before) return;
    memory.keep('customer', reference);
    if (before) steps(plan.identity.signOut);
    if (customer && customer.new) steps(plan.identity.signUp, 'session.signed_up', customer);
    else if (customer) steps(plan.identity.signIn, 'session.signed_in', customer);
  });
}

function reset(tracking) {
  const analytics = tracking.analytics();
  if (analytics && analytics.reset) analytics.reset();
}
