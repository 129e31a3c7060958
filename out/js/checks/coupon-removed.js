// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, json, string, wf } from '../runtime/check.js';
import { among, longest } from '../runtime/rules.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];

const $payload = closed({
  '/coupon_id': all(string, longest(255)),
  '?cart_id': string,
  '?order_id': string,
  '/currency': checkCurrency,
  '?coupon_name': string,
  '?discount': checkMoney,
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values2)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 8;
  let x;
  if (!(typeof (x = o.coupon_id) === 'string' && wf(x) && x.length <= 255)) return false;
  if ((x = o.cart_id) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.order_id) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if (!(typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x))) return false;
  if ((x = o.coupon_name) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.discount) === undefined) n--;
  else if (!(typeof x === 'number' && x - x === 0 && x >= 0)) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values2.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
