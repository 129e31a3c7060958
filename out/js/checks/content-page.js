// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, json, string, wf } from '../runtime/check.js';
import { among, longest } from '../runtime/rules.js';

const $values1 = ['de', 'us'];

const $payload = closed({
  '?path': string,
  '?url': string,
  '?title': string,
  '?referrer': string,
  '?search': string,
  '?store_view': all(string, longest(64)),
  '?market': all(json, among($values1)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 7;
  let x;
  if ((x = o.path) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.url) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.title) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.referrer) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.search) === undefined) n--;
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
