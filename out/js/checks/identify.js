// SPDX-License-Identifier: 0BSD
import { boolean, close, integer, object, string, wf } from '../runtime/check.js';
import { isDateTime, isEmail } from '../runtime/formats.js';
import { format, longest, min, pattern } from '../runtime/rules.js';

const $pattern1 = /^[A-Z]{2}$/u;
const $names2 = ['city', 'postalCode', 'country'];
const $names3 = ['email', 'firstName', 'lastName', 'phone', 'address', 'createdAt', 'customerGroup', 'newsletter', 'orderCount'];

function $payload_address(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.city) === 'string' && wf(x) ? n++ : string(x, r, inner, '?city');
  typeof (x = o.postalCode) === 'string' && wf(x) ? n++ : string(x, r, inner, '?postalCode');
  typeof (x = o.country) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : string(x, r, inner, '?country') && pattern(x, $pattern1, r, inner, '?country');
  return close(o, r, inner, mark, n, $names2);
}

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.email) === 'string' && x.length <= 10000 && isEmail(x) ? n++ : string(x, r, inner, '?email') && format(x, isEmail, 'email', r, inner, '?email');
  typeof (x = o.firstName) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '?firstName') && longest(x, 255, r, inner, '?firstName');
  typeof (x = o.lastName) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '?lastName') && longest(x, 255, r, inner, '?lastName');
  typeof (x = o.phone) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?phone') && longest(x, 64, r, inner, '?phone');
  n += $payload_address(o.address, r, inner, '?address');
  typeof (x = o.createdAt) === 'string' && x.length <= 10000 && isDateTime(x) ? n++ : string(x, r, inner, '?createdAt') && format(x, isDateTime, 'date-time', r, inner, '?createdAt');
  typeof (x = o.customerGroup) === 'string' && wf(x) ? n++ : string(x, r, inner, '?customerGroup');
  typeof (x = o.newsletter) === 'boolean' ? n++ : boolean(x, r, inner, '?newsletter');
  Number.isSafeInteger((x = o.orderCount)) && x >= 0 ? n++ : integer(x, r, inner, '?orderCount') && min(x, 0, r, inner, '?orderCount');
  return close(o, r, inner, mark, n, $names3);
}

export { $payload as check };
