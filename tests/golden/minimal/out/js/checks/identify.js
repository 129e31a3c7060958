// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, string } from '../runtime/check.js';
import { among } from '../runtime/rules.js';

const $values1 = ['free', 'paid'];

const $payload = closed({
  '?plan': all(string, among($values1)),
});

function $fits_payload(o) {
  if (!isObject(o)) return false;
  let n = 1;
  let x;
  if ((x = o.plan) === undefined) n--;
  else if (!$values1.includes(x)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_payload = fast($fits_payload, $payload);

export { $quick_payload as check };
