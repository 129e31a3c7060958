// SPDX-License-Identifier: 0BSD

import { eachList } from '../lists.js';

export function listViewed(shop) {
  eachList(shop, (list) => shop.emit('list.viewed', { list }));
}
