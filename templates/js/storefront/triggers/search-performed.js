// SPDX-License-Identifier: 0BSD

import { harmless } from '../addresses.js';
import { shownList } from '../lists.js';
import { tag } from '../tags.js';

/** Once a search: not for its further pages, nor for filtering what it found. */
export function searchPerformed(shop) {
  shop.now(() => {
    const search = tag(shop.setup.key, 'search');
    const list = shownList(shop.setup.key) || {};
    const { page = 1, filters = [], sorts = [] } = list;
    if (!search || page > 1 || filters.length || sorts.length) return;
    shop.emit('search.performed', { list, search: { ...search, query: harmless(String(search.query)) } });
  });
}
