// SPDX-License-Identifier: 0BSD
import { close, kinds, object, wf } from '../runtime/check.js';

const $names1 = ['variant'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  (x = o.variant) === null || (typeof x === 'string' && wf(x)) ? n++ : kinds(x, r, inner, '?variant', 17, 'must be a string or null');
  return close(o, r, inner, mark, n, $names1);
}

export { $payload as check };
