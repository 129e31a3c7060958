// One call of the package, taken by its bare name, bundled for production by each bundler and run in Node without a `window`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';

const ENTRY = `
  import { createTracking, productAdded } from '@acme/tracking';
  import { productRemoved } from '@acme/tracking/events/product-removed';
  export function run(payload) {
    const told = [];
    const analytics = { track: (...call) => told.push(call) };
    const tracking = createTracking({ analytics, gpc: false, preferences: { analytics: 'granted', marketing: 'denied' }, now: () => 0 });
    tracking.on('violation', ({ violations }) => told.push(violations.map(({ path, rule }) => path + ' ' + rule)));
    tracking.send(productAdded, payload);
    tracking.send(productRemoved, { ...payload, price: 'much' });
    return told;
  }
`;
const PRODUCT = { product_id: '1842', sku: 'ACM-MUG', name: 'Enamel mug', price: 14.9, quantity: 1, currency: 'EUR' };
const OPTIONS = {
  timestamp: '1970-01-01T00:00:00.000Z',
  context: { consent: { categoryPreferences: { Analytics: true, Advertising: false } } },
  integrations: { 'Facebook Conversions API (Actions)': false, 'Klaviyo (Actions)': false },
};
const ADDED = ['Product Added', PRODUCT, OPTIONS];
const REMOVED = ['Product Removed', { ...PRODUCT, price: 'much' }, OPTIONS];

const folder = mkdtempSync(join(tmpdir(), 'bundlers-'));
mkdirSync(join(folder, 'node_modules/@acme'), { recursive: true });
symlinkSync(process.env.PACKAGE, join(folder, 'node_modules/@acme/tracking'));
writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
const entry = join(folder, 'entry.js');
writeFileSync(entry, ENTRY);
after(() => rmSync(folder, { recursive: true }));

/** Each builds `entry` to a file as an ES module, with further conditions of export. */
const BUNDLERS = {
  async esbuild(file, conditions) {
    await esbuild.build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', outfile: file, conditions });
  },
  async vite(file, conditions) {
    await vite.build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      resolve: { conditions: [...conditions, ...vite.defaultClientConditions] },
      build: {
        outDir: join(file, '..'),
        emptyOutDir: false,
        minify: true,
        lib: { entry, formats: ['es'], fileName: () => file.slice(file.lastIndexOf('/') + 1) },
      },
    });
  },
  async rollup(file, conditions) {
    const bundle = await rollup({ input: entry, plugins: [packaged(conditions)] });
    await bundle.write({ file, format: 'es' });
  },
  async webpack(file, conditions) {
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry,
      target: ['web', 'es2020'],
      output: {
        path: join(file, '..'),
        filename: file.slice(file.lastIndexOf('/') + 1),
        library: { type: 'module' },
        module: true,
      },
      resolve: { conditionNames: [...conditions, '...'] },
    });
    await new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error || stats.hasErrors()) reject(error || new Error(stats.toString()));
        else compiler.close(resolve);
      });
    });
  },
};

/** Rollup leaves bare names to plugins: this one reads `exports` and `imports` of our package and nothing else. */
function packaged(conditions) {
  const root = process.env.PACKAGE;
  const { exports, imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const find = (table, name) => {
    for (const [key, target] of Object.entries(table)) {
      const [start, end] = key.split('*');
      const fits = end === undefined ? name === key : name.startsWith(start) && name.endsWith(end);
      if (!fits) continue;
      const chosen = Object.keys(target).find((one) => one === 'default' || conditions.includes(one));
      return join(root, target[chosen].replace('*', name.slice(start.length)));
    }
    return undefined;
  };
  return {
    name: 'packaged',
    resolveId(name) {
      if (name.startsWith('@acme/tracking')) return find(exports, '.' + name.slice('@acme/tracking'.length));
      return name.startsWith('#') ? find(imports, name) : null;
    },
  };
}

test('Node takes the package as it is, with the condition and without', () => {
  const run = (...flags) => {
    const script = `import { run } from './entry.js'; console.log(JSON.stringify(run(${JSON.stringify(PRODUCT)})));`;
    return JSON.parse(execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8' }));
  };
  assert.deepEqual(run(), [ADDED, ['/properties/price type'], REMOVED]);
  assert.deepEqual(run('--conditions=no-validators'), [ADDED, REMOVED]);
});

for (const [name, build] of Object.entries(BUNDLERS)) {
  test(`${name} bundles what is imported, and it runs`, async () => {
    const file = join(folder, `${name}.out.js`);
    await build(file, []);
    const text = readFileSync(file, 'utf8');
    assert.ok(!text.includes('Order Completed') && !text.includes('OneTrust'), 'a call or an adapter that nobody asked for');
    const { run } = await import(pathToFileURL(file));
    assert.deepEqual(run(PRODUCT), [ADDED, ['/properties/price type'], REMOVED]);
  });

  test(`${name} leaves the checks out where the condition says so`, async () => {
    const file = join(folder, `${name}.bare.js`);
    await build(file, ['no-validators']);
    assert.ok(!readFileSync(file, 'utf8').includes('is required'));
    const { run } = await import(pathToFileURL(file));
    assert.deepEqual(run(PRODUCT), [ADDED, REMOVED]);
  });
}
