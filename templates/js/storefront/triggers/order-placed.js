// SPDX-License-Identifier: 0BSD

import { tag } from '../tags.js';

/** The order of the success page, under the messageId that the server made for it: a reload, a step back and a second tab add nothing. */
export function orderPlaced(shop) {
  for (const order of [].concat(tag(shop.setup.key, 'orders') || [])) {
    const { id, ...roots } = order;
    const known = shop.memory.kept('orders') || [];
    if (!known.includes(id)) {
      shop.memory.keep('orders', known.concat(id).slice(-20));
      shop.emit('order.placed', roots);
    }
  }
}
