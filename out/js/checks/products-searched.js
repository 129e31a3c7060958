// SPDX-License-Identifier: 0BSD
import { all, closed, fast, integer, isObject, json, string, wf } from '../runtime/check.js';
import { among, longest, min, shortest } from '../runtime/rules.js';

const $values1 = ['de', 'us'];

const $payload = closed({
  '/query': all(string, shortest(1), longest(128)),
  '?results': all(integer, min(0)),
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values1)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 4;
  let x;
  if (!(typeof (x = o.query) === 'string' && wf(x) && x.length >= 1 && x.length <= 128)) return false;
  if ((x = o.results) === undefined) n--;
  else if (!(Number.isSafeInteger(x) && x >= 0)) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values1.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
