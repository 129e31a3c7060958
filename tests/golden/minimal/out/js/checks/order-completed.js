// SPDX-License-Identifier: 0BSD
import { close, list, object, string, wf } from '../runtime/check.js';
import { isEmail } from '../runtime/formats.js';
import { format, pattern } from '../runtime/rules.js';
import { checkLine } from '../types/line.js';

const $pattern1 = /^[0-9]+$/u;
const $names2 = ['order_id', 'products', 'email'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.order_id) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : string(x, r, inner, '/order_id') && pattern(x, $pattern1, r, inner, '/order_id');
  n += list(o.products, r, inner, '/products', checkLine);
  typeof (x = o.email) === 'string' && x.length <= 10000 && isEmail(x) ? n++ : string(x, r, inner, '?email') && format(x, isEmail, 'email', r, inner, '?email');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
