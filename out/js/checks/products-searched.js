// SPDX-License-Identifier: 0BSD
import { close, integer, json, object, string, wf } from '../runtime/check.js';
import { among, longest, min, shortest } from '../runtime/rules.js';

const $values1 = ['de', 'us'];
const $names2 = ['query', 'results', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.query) === 'string' && wf(x) && x.length >= 1 && x.length <= 128 ? n++ : string(x, r, inner, '/query') && shortest(x, 1, r, inner, '/query') && longest(x, 128, r, inner, '/query');
  Number.isSafeInteger((x = o.results)) && x >= 0 ? n++ : integer(x, r, inner, '?results') && min(x, 0, r, inner, '?results');
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
  return close(o, r, inner, mark, n, $names2);
}

export { $payload as check };
