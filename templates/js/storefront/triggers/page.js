// SPDX-License-Identifier: 0BSD

import { tag } from '../tags.js';
import { shownList } from '../lists.js';

/** page.viewed, and the trigger of the page's own kind. */
export function page(shop) {
  const { setup, config, emit, now } = shop;
  now(() => {
    const found = { product: tag(setup.key, 'product'), search: tag(setup.key, 'search'), list: shownList(setup.key) };
    const { quote } = shop.private.current() || {};
    for (const trigger of ['page.viewed', 'page.' + config.page.type]) emit(trigger, { ...found, quote });
  });
}
