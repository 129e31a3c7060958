// SPDX-License-Identifier: 0BSD
import { close, object, string, wf } from '../runtime/check.js';

const $names1 = ['type', 'value'];

function $value(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.type) === 'string' && wf(x) ? n++ : string(x, r, inner, '/type');
  typeof (x = o.value) === 'string' && wf(x) ? n++ : string(x, r, inner, '/value');
  return close(o, r, inner, mark, n, $names1);
}

export { $value as checkFilter };
