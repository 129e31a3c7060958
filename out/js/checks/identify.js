// SPDX-License-Identifier: 0BSD
import { all, boolean, closed, fast, integer, isObject, string, wf } from '../runtime/check.js';
import { isDateTime, isEmail } from '../runtime/formats.js';
import { format, longest, min, pattern } from '../runtime/rules.js';

const $pattern1 = /^[A-Z]{2}$/u;

const $payload_address = closed({
  '?city': string,
  '?postalCode': string,
  '?country': all(string, pattern($pattern1)),
});

function $fits_payload_address(o) {
  if (!isObject(o)) return false;
  let n = 3;
  let x;
  if ((x = o.city) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.postalCode) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.country) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x))) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload_address = fast($fits_payload_address, $payload_address);

const $payload = closed({
  '?email': all(string, format(isEmail, 'email')),
  '?firstName': all(string, longest(255)),
  '?lastName': all(string, longest(255)),
  '?phone': all(string, longest(64)),
  '?address': $quick_payload_address,
  '?createdAt': all(string, format(isDateTime, 'date-time')),
  '?customerGroup': string,
  '?newsletter': boolean,
  '?orderCount': all(integer, min(0)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 9;
  let x;
  if ((x = o.email) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isEmail(x))) return false;
  if ((x = o.firstName) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 255)) return false;
  if ((x = o.lastName) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 255)) return false;
  if ((x = o.phone) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.address) === undefined) n--;
  else if (!$fits_payload_address(x)) return false;
  if ((x = o.createdAt) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isDateTime(x))) return false;
  if ((x = o.customerGroup) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.newsletter) === undefined) n--;
  else if (!(typeof x === 'boolean')) return false;
  if ((x = o.orderCount) === undefined) n--;
  else if (!(Number.isSafeInteger(x) && x >= 0)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
