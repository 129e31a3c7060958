// SPDX-License-Identifier: 0BSD
import { close, integer, json, object, string, wf } from '../runtime/check.js';
import { among, longest, max, min, shortest } from '../runtime/rules.js';
import { checkPaymentMethod } from '../types/payment-method.js';
import { checkShippingMethod } from '../types/shipping-method.js';

const $values1 = ['de', 'us'];
const $names2 = ['checkout_id', 'step', 'shipping_method', 'payment_method', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.checkout_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/checkout_id') && shortest(x, 1, r, inner, '/checkout_id');
  Number.isSafeInteger((x = o.step)) && x >= 1 && x <= 3 ? n++ : integer(x, r, inner, '/step') && min(x, 1, r, inner, '/step') && max(x, 3, r, inner, '/step');
  typeof (x = o.shipping_method) === 'string' && wf(x) && x.length <= 120 ? n++ : checkShippingMethod(x, r, inner, '?shipping_method');
  typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64 ? n++ : checkPaymentMethod(x, r, inner, '?payment_method');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
