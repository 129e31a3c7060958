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
export function privately({ setup }) {
  const listeners = [];
  let last;

  function take(found) {
    if (!found || !found.at || (last && found.at <= last.at)) return;
    last = found;
    for (const listener of listeners) listener(found);
  }

  take(tag(setup.key, 'private'));
  window.addEventListener('private-content-loaded', ({ detail }) => take(detail?.data?.[setup.key]));
  required(['Magento_Customer/js/customer-data'], (customerData) => {
    const found = customerData.get(setup.key);
    take(found());
    found.subscribe(safe(take));
    // Checkouts and widgets of others reload the cart alone. What came with one answer bears one number.
    const late = ({ data_id: id }) => id > (found().data_id || 0) && customerData.reload([setup.key]);
    customerData.get('cart').subscribe((cart) => setTimeout(safe(late), 0, cart));
  });

  /** Has the server's answer of this moment, for us and for what the theme keeps. It outlives the page, which may be left at once. */
  function reload(headers) {
    const { section } = setup;
    window
      .fetch((window.BASE_URL || '/') + 'customer/section/load/?sections=' + section, { headers, keepalive: true })
      .then((response) => response.json())
      .then((sections) => {
        take(sections[section]);
        required(['Magento_Customer/js/customer-data'], (customerData) => customerData.set(section, sections[section]));
      })
      .catch(() => {});
  }

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
