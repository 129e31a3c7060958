// SPDX-License-Identifier: 0BSD
import { all, closed, every, fast, isObject, list, string, wf } from '../runtime/check.js';
import { isEmail } from '../runtime/formats.js';
import { format, pattern } from '../runtime/rules.js';
import { checkLine, isLine } from '../types/line.js';

const $pattern1 = /^[0-9]+$/u;

const $payload = closed({
  '/order_id': all(string, pattern($pattern1)),
  '/products': list(checkLine),
  '?email': all(string, format(isEmail, 'email')),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 3;
  let x;
  if (!(typeof (x = o.order_id) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x))) return false;
  if (!(Array.isArray((x = o.products)) && every(x, isLine))) return false;
  if ((x = o.email) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isEmail(x))) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
