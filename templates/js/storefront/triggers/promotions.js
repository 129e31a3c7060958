// SPDX-License-Identifier: 0BSD

import { onClick, safe } from '../luma.js';

const LONG = 1000;

/** The promotion that an element stands for: data-…-promotion is its id, data-…-name and so on the rest. */
function promotionOf(element, prefix) {
  const read = (name) => element.getAttribute(prefix + name) || undefined;
  const id = read('promotion');
  return { id, name: read('name') || id, creative: read('creative'), position: read('position') };
}

/** Half of it in view for a second, once a page. */
export function promotionViewed(shop) {
  const prefix = shop.setup.attribute;
  const seen = [];
  const timers = [];
  const observer = new window.IntersectionObserver(
    safe((entries) => {
      for (const { target, isIntersecting } of entries) {
        const at = seen.indexOf(target);
        clearTimeout(timers[at]);
        if (isIntersecting) timers[at] = setTimeout(() => view(target), LONG);
      }
    }),
    { threshold: 0.5 },
  );
  const view = safe((element) => {
    observer.unobserve(element);
    shop.emit('promotion.viewed', { promotion: promotionOf(element, prefix) });
  });
  const look = () => {
    for (const element of document.querySelectorAll('[' + prefix + 'promotion]')) {
      if (!seen.includes(element)) {
        seen.push(element);
        observer.observe(element);
      }
    }
  };
  look();
  shop.changed(look);
}

export function promotionClicked(shop) {
  const prefix = shop.setup.attribute;
  onClick(({ target }) => {
    const found = target.closest?.('a, button') && target.closest('[' + prefix + 'promotion]');
    if (found) shop.emit('promotion.clicked', { promotion: promotionOf(found, prefix) });
  });
}
