// SPDX-License-Identifier: 0BSD
import { close, json, object, string, wf } from '../runtime/check.js';
import { isUri } from '../runtime/formats.js';
import { among, format, longest, shortest } from '../runtime/rules.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['in stock', 'backorder', 'sold out'];
const $values3 = ['de', 'us'];
const $names4 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'currency', 'value', 'availability', 'store_view', 'market'];

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
  typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
  typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?value');
  $values2.includes((x = o.availability)) ? n++ : string(x, r, inner, '?availability') && among(x, $values2, r, inner, '?availability');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values3.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values3, r, inner, '?market');
  return close(o, r, inner, mark, n, $names4);
}

export { $payload as check };
