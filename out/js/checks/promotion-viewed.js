// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, json, string, wf } from '../runtime/check.js';
import { among, longest, shortest } from '../runtime/rules.js';

const $values1 = ['de', 'us'];

const $payload = closed({
  '/promotion_id': all(string, shortest(1)),
  '/name': string,
  '?creative': string,
  '?position': string,
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values1)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 6;
  let x;
  if (!(typeof (x = o.promotion_id) === 'string' && wf(x) && x.length >= 1)) return false;
  if (!(typeof (x = o.name) === 'string' && wf(x))) return false;
  if ((x = o.creative) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.position) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.store_view) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x) && x.length <= 64)) return false;
  if ((x = o.market) === undefined) n--;
  else if (!$values1.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
