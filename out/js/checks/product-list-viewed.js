// SPDX-License-Identifier: 0BSD
import { array, close, each, json, object, string, wf } from '../runtime/check.js';
import { among, longest, maxItems, shortest } from '../runtime/rules.js';
import { checkListedProduct } from '../types/listed-product.js';

const $values1 = ['de', 'us'];
const $names2 = ['list_id', 'category', 'products', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.list_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/list_id') && shortest(x, 1, r, inner, '/list_id');
  typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
  n += array((x = o.products), r, inner, '/products') && maxItems(x, 100, r, inner, '/products') && each(x, 0, checkListedProduct, r, inner, '/products');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
