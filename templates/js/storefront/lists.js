// SPDX-License-Identifier: 0BSD
//
// Lists of products that the page shows: those that Magento printed.

import { tags, unpacked } from './tags.js';

/** All lists of the page, each with `products`, counted over all its pages. */
export function lists(key) {
  return tags(key, 'list').map(({ columns, rows, offset = 0, ...list }) => ({
    ...list,
    products: unpacked({ columns, rows }).map((product, at) => ({ ...product, position: offset + at + 1 })),
  }));
}

/** The list that the page is about: a category's or a search's. */
export function shownList(key) {
  return lists(key).find(({ type }) => type === 'category' || type === 'search');
}

/** Calls `does` with each list once for each time it changes: at once, and when a part of the page is replaced. */
export function eachList(shop, does) {
  const { setup } = shop;
  let seen = {};
  const look = () => {
    for (const list of lists(setup.key)) {
      const now = JSON.stringify(list);
      if (seen[list.id] !== now) does(list);
      seen[list.id] = now;
    }
  };
  shop.now(() => {
    seen = {};
    look();
  });
  shop.changed(look);
}
