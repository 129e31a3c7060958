// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, string, wf } from '../runtime/check.js';
import { among } from '../runtime/rules.js';

const $values1 = ['asc', 'desc'];

const $value = closed({
  '/type': string,
  '/value': all(string, among($values1)),
});

function $fits_value(o) {
  if (!isObject(o)) return false;
  let n = 2;
  let x;
  if (!(typeof (x = o.type) === 'string' && wf(x))) return false;
  if (!$values1.includes(o.value)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_value = fast($fits_value, $value);

export { $quick_value as checkSort, $fits_value as isSort };
