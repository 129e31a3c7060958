// SPDX-License-Identifier: 0BSD
import { closed, fast, isObject, string, wf } from '../runtime/check.js';

const $value = closed({
  '?client_id': string,
  '?session_id': string,
});

function $fits_value(o) {
  if (!isObject(o)) return false;
  let n = 2;
  let x;
  if ((x = o.client_id) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.session_id) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_value = fast($fits_value, $value);

export { $quick_value as checkGoogleIds, $fits_value as isGoogleIds };
