// SPDX-License-Identifier: 0BSD
import { close, json, object, string, wf } from '../runtime/check.js';
import { isUri } from '../runtime/formats.js';
import { among, format, longest, shortest } from '../runtime/rules.js';
import { checkMoney } from '../types/money.js';
import { checkPosition } from '../types/position.js';

const $values1 = ['de', 'us'];
const $names2 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'position', 'list_id', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
  typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
  typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
  typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
  typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
  typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
  typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
  typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
  typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
  Number.isSafeInteger((x = o.position)) && x >= 1 ? n++ : checkPosition(x, r, inner, '/position');
  typeof (x = o.list_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?list_id');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
