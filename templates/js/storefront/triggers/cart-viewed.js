// SPDX-License-Identifier: 0BSD

import { required, safe } from '../luma.js';

/** The cart's page, or the small cart of the header when it opens; never a section that is refreshed. */
export function cartViewed(shop) {
  const { config, emit, roots } = shop;
  const view = () => {
    const { quote } = shop.private.current() || {};
    emit('cart.viewed', { quote: quote || { items: [], currency: roots.store.currency } });
  };
  if (config.page.type === 'cart') shop.now(view);
  required(['jquery'], ($) => $(document).on('dropdowndialogopen', '[data-block="minicart"]', safe(view)));
  window.addEventListener(
    'toggle-cart',
    safe(({ detail }) => (!detail || detail.isOpen !== false) && view()),
  );
}
