// SPDX-License-Identifier: 0BSD
import { all, closed, fast, isObject, string, wf } from '../runtime/check.js';
import { isUri } from '../runtime/formats.js';
import { format, shortest } from '../runtime/rules.js';
import { checkMoney } from './money.js';
import { checkPosition } from './position.js';

const $value = closed({
  '/product_id': all(string, shortest(1)),
  '/sku': all(string, shortest(1)),
  '/name': string,
  '/price': checkMoney,
  '?category': string,
  '?brand': string,
  '?variant': string,
  '?url': all(string, format(isUri, 'uri')),
  '?image_url': all(string, format(isUri, 'uri')),
  '/position': checkPosition,
});

function $fits_value(o) {
  if (!isObject(o)) return false;
  let n = 10;
  let x;
  if (!(typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1)) return false;
  if (!(typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1)) return false;
  if (!(typeof (x = o.name) === 'string' && wf(x))) return false;
  if (!(typeof (x = o.price) === 'number' && x - x === 0 && x >= 0)) return false;
  if ((x = o.category) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.brand) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.variant) === undefined) n--;
  else if (!(typeof x === 'string' && wf(x))) return false;
  if ((x = o.url) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isUri(x))) return false;
  if ((x = o.image_url) === undefined) n--;
  else if (!(typeof x === 'string' && x.length <= 10000 && isUri(x))) return false;
  if (!(Number.isSafeInteger((x = o.position)) && x >= 1)) return false;
  for (const _ in o) n--;
  return n === 0;
}
const $quick_value = fast($fits_value, $value);

export { $quick_value as checkListedProduct, $fits_value as isListedProduct };
