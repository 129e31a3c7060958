// SPDX-License-Identifier: 0BSD
import { all, closed, fast, integer, isObject, json, string, wf } from '../runtime/check.js';
import { among, longest, max, min, shortest } from '../runtime/rules.js';
import { checkPaymentMethod } from '../types/payment-method.js';
import { checkShippingMethod } from '../types/shipping-method.js';

const $values1 = ['de', 'us'];

const $payload = closed({
  '/checkout_id': all(string, shortest(1)),
  '/step': all(integer, min(1), max(3)),
  '?shipping_method': checkShippingMethod,
  '?payment_method': checkPaymentMethod,
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values1)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 6;
  let x;
  if (!(typeof (x = o.checkout_id) === 'string' && wf(x) && x.length >= 1)) return false;
  if (!(Number.isSafeInteger((x = o.step)) && x >= 1 && x <= 3)) return false;
  if ((x = o.shipping_method) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 120)) return false;
  if ((x = o.payment_method) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values1.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
