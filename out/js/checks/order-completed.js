// SPDX-License-Identifier: 0BSD
import { all, array, closed, each, every, fast, isObject, json, members, record, rest, string, wf } from '../runtime/check.js';
import { among, longest, minItems, shortest } from '../runtime/rules.js';
import { checkContact } from '../types/contact.js';
import { checkCurrency } from '../types/currency.js';
import { checkGoogleIds } from '../types/google-ids.js';
import { checkMoney } from '../types/money.js';
import { checkOrderLine, isOrderLine } from '../types/order-line.js';
import { checkPaymentMethod } from '../types/payment-method.js';
import { checkSha256 } from '../types/sha-256.js';
import { checkShippingMethod } from '../types/shipping-method.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $pattern2 = /^[0-9a-f]{64}$/u;
const $values3 = ['de', 'us'];

const $payload = closed({
  '/order_id': all(string, shortest(1), longest(32)),
  '/order_uid': all(string, shortest(1), longest(40)),
  '?checkout_id': string,
  '?affiliation': string,
  '?subtotal': checkMoney,
  '/total': checkMoney,
  '/revenue': checkMoney,
  '?shipping': checkMoney,
  '?tax': checkMoney,
  '?discount': checkMoney,
  '?coupon': all(string, longest(255)),
  '/currency': checkCurrency,
  '/products': all(array, minItems(1), each(0, checkOrderLine)),
  '?payment_method': checkPaymentMethod,
  '?shipping_method': checkShippingMethod,
  '?email_sha256': checkSha256,
  '?phone_sha256': checkSha256,
  '?fbc': string,
  '?fbp': string,
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values3)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 21;
  let x;
  if (!(typeof (x = o.order_id) === 'string' && wf(x) && x.length >= 1 && x.length <= 32)) return false;
  if (!(typeof (x = o.order_uid) === 'string' && wf(x) && x.length >= 1 && x.length <= 40)) return false;
  if ((x = o.checkout_id) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.affiliation) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.subtotal) === undefined) n--;
  else if (!(typeof x === 'number' && x - x === 0 && x >= 0)) return false;
  if (!(typeof (x = o.total) === 'number' && x - x === 0 && x >= 0)) return false;
  if (!(typeof (x = o.revenue) === 'number' && x - x === 0 && x >= 0)) return false;
  if ((x = o.shipping) === undefined) n--;
  else if (!(typeof x === 'number' && x - x === 0 && x >= 0)) return false;
  if ((x = o.tax) === undefined) n--;
  else if (!(typeof x === 'number' && x - x === 0 && x >= 0)) return false;
  if ((x = o.discount) === undefined) n--;
  else if (!(typeof x === 'number' && x - x === 0 && x >= 0)) return false;
  if ((x = o.coupon) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 255)) return false;
  if (!(typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x))) return false;
  if (!(Array.isArray((x = o.products)) && x.length >= 1 && every(x, isOrderLine))) return false;
  if ((x = o.payment_method) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.shipping_method) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 120)) return false;
  if ((x = o.email_sha256) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 10000 && $pattern2.test(x))) return false;
  if ((x = o.phone_sha256) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 10000 && $pattern2.test(x))) return false;
  if ((x = o.fbc) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.fbp) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values3.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

const $context_part1 = members({
  '?traits': checkContact,
  '?ga': checkGoogleIds,
});
const $names4 = ['traits', 'ga'];
const $context = all(record, $context_part1, rest($names4, [], json));

export { $quick_payload as check, $context as context };
