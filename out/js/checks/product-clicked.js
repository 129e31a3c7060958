// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, json, string, wf } from '../runtime/check.js';
import { isUri } from '../runtime/formats.js';
import { among, format, longest, shortest } from '../runtime/rules.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';
import { checkPosition } from '../types/position.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];

const $payload = closed({
  '/product_id': all(string, shortest(1)),
  '/sku': all(string, shortest(1)),
  '/name': string,
  '/price': checkMoney,
  '?category': string,
  '?brand': string,
  '?variant': string,
  '?url': all(string, format(isUri, 'uri')),
  '?image_url': all(string, format(isUri, 'uri')),
  '/position': checkPosition,
  '?list_id': string,
  '/currency': checkCurrency,
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values2)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 14;
  let x;
  if (!(typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1)) return false;
  if (!(typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1)) return false;
  if (!(typeof (x = o.name) === 'string' && wf(x))) return false;
  if (!(typeof (x = o.price) === 'number' && x - x === 0 && x >= 0)) return false;
  if ((x = o.category) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.brand) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.variant) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.url) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isUri(x))) return false;
  if ((x = o.image_url) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isUri(x))) return false;
  if (!(Number.isSafeInteger((x = o.position)) && x >= 1)) return false;
  if ((x = o.list_id) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if (!(typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x))) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values2.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
