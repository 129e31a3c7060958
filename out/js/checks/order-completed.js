// SPDX-License-Identifier: 0BSD
import { array, close, each, json, leave, object, rest, string, wf } from '../runtime/check.js';
import { among, longest, minItems, shortest } from '../runtime/rules.js';
import { checkContact } from '../types/contact.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';
import { checkOrderLine } from '../types/order-line.js';
import { checkPaymentMethod } from '../types/payment-method.js';
import { checkSha256 } from '../types/sha-256.js';
import { checkShippingMethod } from '../types/shipping-method.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $pattern2 = /^[0-9a-f]{64}$/u;
const $values3 = ['de', 'us'];
const $names4 = ['order_id', 'order_uid', 'checkout_id', 'affiliation', 'subtotal', 'total', 'revenue', 'shipping', 'tax', 'discount', 'coupon', 'currency', 'products', 'payment_method', 'shipping_method', 'email_sha256', 'phone_sha256', 'fbc', 'fbp', 'store_view', 'market'];
const $names5 = ['traits'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.order_id) === 'string' && wf(x) && x.length >= 1 && x.length <= 32 ? n++ : string(x, r, inner, '/order_id') && shortest(x, 1, r, inner, '/order_id') && longest(x, 32, r, inner, '/order_id');
  typeof (x = o.order_uid) === 'string' && wf(x) && x.length >= 1 && x.length <= 40 ? n++ : string(x, r, inner, '/order_uid') && shortest(x, 1, r, inner, '/order_uid') && longest(x, 40, r, inner, '/order_uid');
  typeof (x = o.checkout_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?checkout_id');
  typeof (x = o.affiliation) === 'string' && wf(x) ? n++ : string(x, r, inner, '?affiliation');
  typeof (x = o.subtotal) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?subtotal');
  typeof (x = o.total) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/total');
  typeof (x = o.revenue) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/revenue');
  typeof (x = o.shipping) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?shipping');
  typeof (x = o.tax) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?tax');
  typeof (x = o.discount) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?discount');
  typeof (x = o.coupon) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '?coupon') && longest(x, 255, r, inner, '?coupon');
  typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
  n += array((x = o.products), r, inner, '/products') && minItems(x, 1, r, inner, '/products') && each(x, 0, checkOrderLine, r, inner, '/products');
  typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64 ? n++ : checkPaymentMethod(x, r, inner, '?payment_method');
  typeof (x = o.shipping_method) === 'string' && wf(x) && x.length <= 120 ? n++ : checkShippingMethod(x, r, inner, '?shipping_method');
  typeof (x = o.email_sha256) === 'string' && wf(x) && x.length <= 10000 && $pattern2.test(x) ? n++ : checkSha256(x, r, inner, '?email_sha256');
  typeof (x = o.phone_sha256) === 'string' && wf(x) && x.length <= 10000 && $pattern2.test(x) ? n++ : checkSha256(x, r, inner, '?phone_sha256');
  typeof (x = o.fbc) === 'string' && wf(x) ? n++ : string(x, r, inner, '?fbc');
  typeof (x = o.fbp) === 'string' && wf(x) ? n++ : string(x, r, inner, '?fbp');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values3.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values3, r, inner, '?market');
  return close(o, r, inner, mark, n, $names4);
}

function $context_part1(v, r, d, k) {
  return json(v, r, d, k);
}

function $context(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  checkContact(o.traits, r, inner, '?traits');
  rest(o, $names5, [], $context_part1, r, inner);
  return leave(r, mark);
}

export { $payload as check, $context as context };
