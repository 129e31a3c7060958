// SPDX-License-Identifier: 0BSD
import { array, close, each, integer, json, object, string, wf } from '../runtime/check.js';
import { among, longest, max, min, minItems, shortest } from '../runtime/rules.js';
import { checkCartLine } from '../types/cart-line.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';
import { checkPaymentMethod } from '../types/payment-method.js';
import { checkShippingMethod } from '../types/shipping-method.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];
const $names3 = ['checkout_id', 'order_id', 'step', 'shipping_method', 'payment_method', 'value', 'currency', 'products', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.checkout_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/checkout_id') && shortest(x, 1, r, inner, '/checkout_id');
  typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
  Number.isSafeInteger((x = o.step)) && x >= 1 && x <= 3 ? n++ : integer(x, r, inner, '?step') && min(x, 1, r, inner, '?step') && max(x, 3, r, inner, '?step');
  typeof (x = o.shipping_method) === 'string' && wf(x) && x.length <= 120 ? n++ : checkShippingMethod(x, r, inner, '?shipping_method');
  typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64 ? n++ : checkPaymentMethod(x, r, inner, '/payment_method');
  typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/value');
  typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
  n += array((x = o.products), r, inner, '/products') && minItems(x, 1, r, inner, '/products') && each(x, 0, checkCartLine, r, inner, '/products');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
  return close(o, r, inner, mark, n, $names3);
}

export { $payload as check };
