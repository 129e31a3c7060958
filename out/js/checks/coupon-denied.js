// SPDX-License-Identifier: 0BSD
import { close, json, object, string, wf } from '../runtime/check.js';
import { among, longest } from '../runtime/rules.js';

const $values1 = ['invalid', 'expired', 'empty cart', 'error'];
const $values2 = ['de', 'us'];
const $names3 = ['coupon_id', 'cart_id', 'order_id', 'coupon_name', 'reason', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.coupon_id) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '/coupon_id') && longest(x, 255, r, inner, '/coupon_id');
  typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
  typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
  typeof (x = o.coupon_name) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon_name');
  $values1.includes((x = o.reason)) ? n++ : json(x, r, inner, '/reason') && among(x, $values1, r, inner, '/reason');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
  return close(o, r, inner, mark, n, $names3);
}

export { $payload as check };
