// SPDX-License-Identifier: 0BSD
import { all, array, closed, each, every, fast, isObject, json, list, string, wf } from '../runtime/check.js';
import { among, longest, maxItems, shortest } from '../runtime/rules.js';
import { checkCurrency } from '../types/currency.js';
import { checkFilter, isFilter } from '../types/filter.js';
import { checkListedProduct, isListedProduct } from '../types/listed-product.js';
import { checkSort, isSort } from '../types/sort.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];

const $payload = closed({
  '/list_id': all(string, shortest(1)),
  '/currency': checkCurrency,
  '?category': string,
  '?filters': list(checkFilter),
  '?sorts': list(checkSort),
  '/products': all(array, maxItems(100), each(0, checkListedProduct)),
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values2)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 8;
  let x;
  if (!(typeof (x = o.list_id) === 'string' && wf(x) && x.length >= 1)) return false;
  if (!(typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x))) return false;
  if ((x = o.category) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.filters) === undefined) n--;
  else if (!(Array.isArray(x) && every(x, isFilter))) return false;
  if ((x = o.sorts) === undefined) n--;
  else if (!(Array.isArray(x) && every(x, isSort))) return false;
  if (!(Array.isArray((x = o.products)) && x.length <= 100 && every(x, isListedProduct))) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values2.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
