// SPDX-License-Identifier: 0BSD
import { close, json, list, object, string, wf } from '../runtime/check.js';
import { among, longest } from '../runtime/rules.js';
import { checkCartLine } from '../types/cart-line.js';
import { checkCurrency } from '../types/currency.js';
import { checkMoney } from '../types/money.js';

const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];
const $names3 = ['cart_id', 'currency', 'value', 'products', 'store_view', 'market'];

function $payload(o, r, d, k) {
  const mark = object(o, r, d, k);
  if (mark < 0) return 0;
  const inner = d + 1;
  let n = 0;
  let x;
  typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
  typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
  typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?value');
  n += list(o.products, r, inner, '/products', checkCartLine);
  typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
  $values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
  return close(o, r, inner, mark, n, $names3);
}

export { $payload as check };
