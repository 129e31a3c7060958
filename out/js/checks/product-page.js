// SPDX-License-Identifier: 0BSD
import { close, json, object, string, wf } from '../runtime/check.js';
import { among, longest } from '../runtime/rules.js';

const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'product_id', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
  typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
  typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
  typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
  typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
  typeof (x = o.product_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '/product_id');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
