// SPDX-License-Identifier: 0BSD
import { close, object, string, wf } from '../runtime/check.js';
import { among } from '../runtime/rules.js';

const $values1 = ['asc', 'desc'];
const $names2 = ['type', 'value'];

function $value(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.type) === 'string' && wf(x) ? n++ : string(x, r, inner, '/type');
  $values1.includes((x = o.value)) ? n++ : string(x, r, inner, '/value') && among(x, $values1, r, inner, '/value');
  return close(o, r, inner, mark, n, $names2);
}

export { $value as checkSort };
