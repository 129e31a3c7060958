// SPDX-License-Identifier: 0BSD
import { all, array, closed, each, every, fast, integer, isObject, json, string, wf } from '../runtime/check.js';
import { among, longest, max, min, minItems, shortest } from '../runtime/rules.js';
import { checkCartLine, isCartLine } from '../types/cart-line.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';
import { checkPaymentMethod } from '../types/payment-method.js';
import { checkShippingMethod } from '../types/shipping-method.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];

const $payload = closed({
  '/checkout_id': all(string, shortest(1)),
  '?order_id': string,
  '?step': all(integer, min(1), max(3)),
  '?shipping_method': checkShippingMethod,
  '/payment_method': checkPaymentMethod,
  '/value': checkMoney,
  '/currency': checkCurrency,
  '/products': all(array, minItems(1), each(0, checkCartLine)),
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values2)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 10;
  let x;
  if (!(typeof (x = o.checkout_id) === 'string' && wf(x) && x.length >= 1)) return false;
  if ((x = o.order_id) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.step) === undefined) n--;
  else if (!(Number.isSafeInteger(x) && x >= 1 && x <= 3)) return false;
  if ((x = o.shipping_method) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 120)) return false;
  if (!(typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64)) return false;
  if (!(typeof (x = o.value) === 'number' && x - x === 0 && x >= 0)) return false;
  if (!(typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x))) return false;
  if (!(Array.isArray((x = o.products)) && x.length >= 1 && every(x, isCartLine))) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values2.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
