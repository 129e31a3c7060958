// SPDX-License-Identifier: 0BSD
import { closed, fast, isObject, string, wf } from '../runtime/check.js';

const $value = closed({
  '/type': string,
  '/value': string,
});

function $fits_value(o) {
  if (!isObject(o)) return false;
  let n = 2;
  let x;
  if (!(typeof (x = o.type) === 'string' && wf(x))) return false;
  if (!(typeof (x = o.value) === 'string' && wf(x))) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_value = fast($fits_value, $value);

export { $quick_value as checkFilter, $fits_value as isFilter };
