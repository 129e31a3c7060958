// SPDX-License-Identifier: 0BSD
//
// Who the shopper is: identify and reset follow the customer that the private section names, so that a session that ran out, another
// customer on the same browser and a sign-in without a new page count as much as the forms do.

import { anonymousId, RESET } from '../runtime/identity.js';
import { consent, steps as planned } from '../runtime/plan.js';
import { granted } from './client.js';

export function people(shop) {
  const { setup, memory, tracking } = shop;
  shop.silent = memory.kept('silent');

  function steps(names, trigger, customer) {
    for (const name of names) {
      const previousId = anonymousId();
      if (name === 'reset') tracking.send(RESET);
      if (name === 'alias' && setup.alias && previousId)
        shop.layer.push({ type: 'alias', userId: customer.id, previousId });
      if (name === 'identify' && setup.identify) shop.emit(trigger, { customer }, { userId: customer.id });
    }
  }

  /** Tells the server, by a cookie, whose traits Segment has, so that no section carries them any more. */
  function acknowledge(reference) {
    const age = reference ? '' : '; Max-Age=0';
    document.cookie = setup.key + '_known=' + (reference || '') + '; Path=/; SameSite=Lax' + age;
  }

  let unknown = false;
  let asked = false;

  /** Asks who the customer is, which the server tells after a yes alone: once for each choice, since it may know of a no. */
  function ask() {
    const on = granted(tracking).concat('necessary');
    if (!unknown || asked || !consent.every((name) => on.includes(name))) return;
    unknown = false;
    asked = true;
    shop.private.reload();
  }

  shop.private.on(({ customer, silent }) => {
    shop.silent = silent;
    memory.keep('silent', silent);
    const reference = customer?.reference;
    const before = memory.kept('customer');
    unknown = false;
    if (reference === before) return;
    memory.keep('customer', undefined);
    if (before) {
      acknowledge();
      steps(planned.signOut);
    }
    if (customer && !customer.id) {
      unknown = true;
      ask();
      return;
    }
    memory.keep('customer', reference);
    if (customer?.new) steps(planned.signUp, 'session.signed_up', customer);
    else if (customer) steps(planned.signIn, 'session.signed_in', customer);
  });
  tracking.on('consent', () => {
    asked = false;
    ask();
  });
  tracking.on('sent', ({ call }) => call === 'identify' && acknowledge(memory.kept('customer')));
}
