// SPDX-License-Identifier: 0BSD
import { closed, fast, isObject, types, wf } from '../runtime/check.js';

const $payload = closed({
  '?variant': types(17, 'a string or null'),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 1;
  let x;
  if ((x = o.variant) === undefined) n--;
  else if (!(x === null || (typeof x === 'string' && wf(x)))) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
