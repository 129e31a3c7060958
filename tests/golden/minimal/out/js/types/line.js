// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, number, string, wf } from '../runtime/check.js';
import { min } from '../runtime/rules.js';

const $value = closed({
  '/sku': string,
  '/price': all(number, min(0)),
});

function $fits_value(o) {
  if (!isObject(o)) return false;
  let n = 2;
  let x;
  if (!(typeof (x = o.sku) === 'string' && wf(x))) return false;
  if (!(typeof (x = o.price) === 'number' && x - x === 0 && x >= 0)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_value = fast($fits_value, $value);

export { $quick_value as checkLine, $fits_value as isLine };
