// SPDX-License-Identifier: 0BSD
import { close, number, object, string, wf } from '../runtime/check.js';
import { min } from '../runtime/rules.js';

const $names1 = ['sku', 'price'];

function $value(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.sku) === 'string' && wf(x) ? n++ : string(x, r, inner, '/sku');
  typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : number(x, r, inner, '/price') && min(x, 0, r, inner, '/price');
  return close(o, r, inner, mark, n, $names1);
}

export { $value as checkLine };
