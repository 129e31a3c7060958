// SPDX-License-Identifier: 0BSD
//
// What is one shopper's alone: cart and customer. Pages that no cache keeps print it; all others have it from the section of Magento's
// private content, by Luma's module or Hyvä's event.

import { required, safe } from './luma.js';
import { tag } from './tags.js';

/**
 * {on(listener), current(), reload(headers)}: each newer state is told once; {at, quote?, customer?}, `at` in ms by the server's clock.
 * A customer is {reference} alone where the server knows of no consent.
 */
export function privately({ setup: { key } }) {
  const listeners = [];
  let last;
  let kept; // Luma's module, which keeps sections for the next page

  function take(found) {
    if (!found?.at || found.at <= last?.at) return;
    last = found;
    for (const listener of listeners) listener(found);
  }

  /** Has the server's answer of this moment, for us and for what the theme keeps. It outlives the page, which may be left at once. */
  function reload(headers) {
    window
      .fetch((window.BASE_URL || '/') + 'customer/section/load/?sections=' + key, { headers, keepalive: true })
      .then((response) => response.json())
      .then(({ [key]: found }) => {
        take(found);
        kept?.set(key, found);
      })
      .catch(() => {});
  }

  take(tag(key, 'private'));
  window.addEventListener('private-content-loaded', ({ detail }) => take(detail?.data?.[key]));
  required(['Magento_Customer/js/customer-data'], (customerData) => {
    kept = customerData;
    const found = kept.get(key);
    take(found());
    found.subscribe(safe(take));
    // Checkouts and widgets of others reload the cart alone. What came with one answer bears one number.
    const late = ({ data_id: id }) => id > (found().data_id || 0) && reload();
    kept.get('cart').subscribe((cart) => setTimeout(safe(late), 0, cart));
  });

  return {
    current: () => last,
    reload,
    on(listener) {
      const heard = safe(listener);
      listeners.push(heard);
      if (last) heard(last);
    },
  };
}
