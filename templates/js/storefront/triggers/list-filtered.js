// SPDX-License-Identifier: 0BSD

import { eachList } from '../lists.js';

/** A choice other than the one before: neither the next page of the same choice, nor the list as it comes. */
export function listFiltered(shop) {
  eachList(shop, (list) => {
    const { id, filters = [], sorts = [], page } = list;
    const choice = JSON.stringify([id, filters, sorts]);
    const before = shop.memory.kept('list');
    shop.memory.keep('list', choice);
    if ((filters.length || sorts.length) && (before ? before !== choice : page === 1))
      shop.emit('list.filtered', { list });
  });
}
