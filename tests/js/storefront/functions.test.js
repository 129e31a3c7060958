// Functions over values and the table that uses them: the vectors are those of PHP.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporary } from '../e2e/shop.js';

const SOURCE = join(import.meta.dirname, '../../../templates/js/storefront');
const VECTORS = JSON.parse(readFileSync(join(import.meta.dirname, '../../magento/functions.json'), 'utf8'));
const folder = temporary('storefront');
cpSync(SOURCE, folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
const { bind } = await import(join(folder, 'binding.js'));

test('every function gives what it gives in PHP', async () => {
  for (const { name, arguments: more = [], value, gives } of VECTORS) {
    const functions = name === 'default' ? {} : await import(join(folder, `functions/${name}.js`));
    const field =
      name === 'default' ? { or: more[0], of: 'root.value' } : ['root.value', more.length ? [name, ...more] : name];
    const { found = null } = bind({ found: field }, { root: { value } }, functions);
    assert.deepEqual(found, gives, `${name} ${JSON.stringify(value)}`);
  }
});

test('what there is none of is left out, or null where the plan wants null', () => {
  const roots = { order: { total: 5, 'billing.city': 'Berlin', lines: [{ sku: 'A' }, {}] }, empty: { lines: 'none' } };
  const fields = {
    total: 'order.total',
    city: 'order.billing.city',
    gone: 'order.gone',
    nothing: { or: null, of: 'order.gone' },
    channel: { is: 'web' },
    none: { is: null },
    lines: { each: 'order.lines', as: 'line', fields: { sku: 'line.sku', of: 'order.total' } },
    skus: { each: 'order.lines', as: 'line', item: 'line.sku' },
    no_list: { each: 'empty.lines', as: 'line', fields: { sku: 'line.sku' } },
    address: { fields: { city: 'order.billing.city' } },
    no_address: { fields: { city: 'customer.city' } },
  };
  assert.deepEqual(bind(fields, roots, {}), {
    total: 5,
    city: 'Berlin',
    nothing: null,
    channel: 'web',
    none: null,
    lines: [{ sku: 'A', of: 5 }, { of: 5 }],
    skus: ['A', undefined],
    address: { city: 'Berlin' },
  });
});

test('addresses say nobody’s name and open no door', async () => {
  const { harmless } = await import(join(folder, 'addresses.js'));
  const cases = {
    'https://shop.example/a.html?color=blue&p=2': 'https://shop.example/a.html?color=blue&p=2',
    '/customer/account/createPassword/?token=abc&id=5#x': '/customer/account/createPassword/?token=&id=5#x',
    '/x?form_key=1&resetPasswordLink=2&q=3': '/x?form_key=&resetPasswordLink=&q=3',
    '?q=for+ada%40shop.example': '?q=for+***',
    'Search results for: ‘ada@shop.example’': 'Search results for: ***',
  };
  for (const [text, left] of Object.entries(cases)) assert.equal(harmless(text), left);
});
