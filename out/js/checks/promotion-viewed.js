// SPDX-License-Identifier: 0BSD
import { close, json, object, string, wf } from '../runtime/check.js';
import { among, longest, shortest } from '../runtime/rules.js';

const $values1 = ['de', 'us'];
const $names2 = ['promotion_id', 'name', 'creative', 'position', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.promotion_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/promotion_id') && shortest(x, 1, r, inner, '/promotion_id');
  typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
  typeof (x = o.creative) === 'string' && wf(x) ? n++ : string(x, r, inner, '?creative');
  typeof (x = o.position) === 'string' && wf(x) ? n++ : string(x, r, inner, '?position');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
