// SPDX-License-Identifier: 0BSD

import { safe } from '../luma.js';
import { tag } from '../tags.js';

/** A click on an element with data-…-share="facebook", or Magento's own form for a mail to a friend. */
export function productShared(shop) {
  const { key, attribute } = shop.setup;
  const share = (more) => {
    const product = tag(key, 'product');
    if (product) shop.emit('product.shared', { product, share: more });
  };
  const clicked = safe(({ target }) => {
    const found = target.closest?.('[' + attribute + 'share]');
    if (found) share({ via: found.getAttribute(attribute + 'share') || 'link' });
  });
  const sent = safe(({ target }) => {
    if (!/\/sendfriend\/product\/sendmail\//.test(target.action)) return;
    const [recipient] = Array.from(target.querySelectorAll('[name^="recipients[email]"]'), ({ value }) => value);
    const words = target.querySelector('[name="sender[message]"]');
    share({ via: 'email', recipient: recipient || undefined, message: words?.value || undefined });
  });
  document.addEventListener('click', clicked, true);
  document.addEventListener('submit', sent, true);
}
