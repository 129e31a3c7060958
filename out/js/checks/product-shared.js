// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, json, string, wf } from '../runtime/check.js';
import { isEmail, isUri } from '../runtime/formats.js';
import { among, format, longest, shortest } from '../runtime/rules.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';

const $values1 = ['email', 'facebook', 'pinterest', 'whatsapp', 'link'];
const $pattern2 = /^[A-Z]{3}$/u;
const $values3 = ['de', 'us'];

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
  '/share_via': all(json, among($values1)),
  '?share_message': all(string, longest(500)),
  '?recipient': all(string, format(isEmail, 'email')),
  '/currency': checkCurrency,
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values3)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 15;
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
  if (!$values1.includes(o.share_via)) return false;
  if ((x = o.share_message) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 500)) return false;
  if ((x = o.recipient) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isEmail(x))) return false;
  if (!(typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern2.test(x))) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values3.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
