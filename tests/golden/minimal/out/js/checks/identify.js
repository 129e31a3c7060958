// SPDX-License-Identifier: 0BSD
import { close, object, string } from '../runtime/check.js';
import { among } from '../runtime/rules.js';

const $values1 = ['free', 'paid'];
const $names2 = ['plan'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  $values1.includes((x = o.plan)) ? n++ : string(x, r, inner, '?plan') && among(x, $values1, r, inner, '?plan');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
