// SPDX-License-Identifier: 0BSD

import { onClick } from '../luma.js';
import { lists } from '../lists.js';

const ELSEWHERE = 'header, footer, [data-block="minicart"]';

/** A click on a link to a product of a list on this page, wherever the theme puts the link. */
export function productClicked(shop) {
  onClick(({ target }) => {
    const link = target.closest?.('a[href]');
    if (!link || link.closest(ELSEWHERE)) return;
    for (const list of lists(shop.setup.key)) {
      const product = list.products.find(({ url }) => url && address(url) === address(link.href));
      if (product) return shop.emit('product.clicked', { product, list });
    }
  });
}

function address(url) {
  return new URL(url, document.baseURI).href.split(/[?#]/)[0];
}
