// SPDX-License-Identifier: 0BSD
import { json, leave, object, rest, string, wf } from '../runtime/check.js';
import { isEmail } from '../runtime/formats.js';
import { format, longest } from '../runtime/rules.js';

const $names1 = ['email', 'phone'];

function $value_part1(v, r, d, k) {
  return json(v, r, d, k);
}

function $value(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let x;
  typeof (x = o.email) === 'string' && x.length <= 10000 && isEmail(x) ? 1 : string(x, r, inner, '?email') && format(x, isEmail, 'email', r, inner, '?email');
  typeof (x = o.phone) === 'string' && wf(x) && x.length <= 64 ? 1 : string(x, r, inner, '?phone') && longest(x, 64, r, inner, '?phone');
  rest(o, $names1, [], $value_part1, r, inner);
  return leave(r, mark);
}

export { $value as checkContact };
