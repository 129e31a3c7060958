// The package README's notes on React and Vue, taken from the README as they stand, in Chromium and on a server.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { browser } from './shop.js';

const MODULES = join(import.meta.dirname, '../node_modules');
const README = readFileSync(join(process.env.PACKAGE, 'README.md'), 'utf8');
const EXAMPLE = /import \{ createTracking, (\w+) \}/.exec(README)[1];
const note = (title) => new RegExp(`^## ${title}\n\n\`\`\`\\w+\n([^]*?)\n\`\`\``, 'm').exec(README)[1];

const folder = mkdtempSync(join(tmpdir(), 'frameworks-'));
mkdirSync(join(folder, 'node_modules/@acme'), { recursive: true });
symlinkSync(process.env.PACKAGE, join(folder, 'node_modules/@acme/tracking'));
writeFileSync(join(folder, 'react-note.jsx'), note('React'));
writeFileSync(join(folder, 'vue-note.js'), note('Vue'));
after(() => rmSync(folder, { recursive: true }));

/** The path of a bundle of some source; `platform` is browser or node. */
async function bundle(name, contents, platform) {
  const outfile = join(folder, `${name}.${platform}.mjs`);
  await esbuild.build({
    stdin: { contents, resolveDir: folder, loader: 'jsx', sourcefile: `${name}.jsx` },
    bundle: true,
    format: platform === 'node' ? 'esm' : 'iife',
    platform,
    jsx: 'automatic',
    nodePaths: [MODULES],
    // What packages in CommonJS ask Node for.
    banner: platform === 'node' ? { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } : {},
    define: { 'process.env.NODE_ENV': '"development"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    outfile,
  });
  return outfile;
}

const CLIENT = `
  import { createTracking, ${EXAMPLE} } from '@acme/tracking';
  const preferences = { analytics: 'granted', marketing: 'granted' };
  const client = (options) => createTracking({ preferences, gpc: false, ...options });
  const stub = () => { const calls = []; return { calls, track: (...call) => calls.push(call) }; };
`;
const REACT = `${CLIENT}
  import { StrictMode } from 'react';
  import { SendButton, Tracking } from './react-note.jsx';
  const App = ({ tracking }) => (
    <StrictMode><Tracking.Provider value={tracking}><SendButton properties={{ sku: 'A' }}>Add</SendButton></Tracking.Provider></StrictMode>
  );
`;
const VUE = `${CLIENT}
  import { h } from 'vue';
  import { trackingPlugin, useTracking } from './vue-note.js';
  const App = {
    setup() {
      const tracking = useTracking();
      return () => h('button', { onClick: () => tracking.send(${EXAMPLE}, { sku: 'A' }) }, 'Add');
    },
  };
`;
const MOUNTED = {
  React: `${REACT}
    import { createRoot } from 'react-dom/client';
    const analytics = (window.stub = stub());
    createRoot(document.querySelector('main')).render(<App tracking={client({ analytics })} />);
  `,
  Vue: `${VUE}
    import { createApp } from 'vue';
    const analytics = (window.stub = stub());
    createApp(App).use(trackingPlugin(client({ analytics }))).mount('main');
  `,
};
const RENDERED = {
  React: `${REACT}
    import { renderToString } from 'react-dom/server';
    export const html = async (tracking) => renderToString(<App tracking={tracking} />);
    export { client };
    export { loader } from '@acme/tracking/segment';
  `,
  Vue: `${VUE}
    import { createSSRApp } from 'vue';
    import { renderToString } from 'vue/server-renderer';
    export const html = (tracking) => renderToString(createSSRApp(App).use(trackingPlugin(tracking)));
    export { client };
    export { loader } from '@acme/tracking/segment';
  `,
};

for (const name of ['React', 'Vue']) {
  test(`${name}: a click sends one call`, async (t) => {
    const script = await bundle(name, MOUNTED[name], 'browser');
    const { context, errors } = await browser();
    t.after(() => context.close());
    const page = await context.newPage();
    await page.setContent('<main></main>');
    await page.addScriptTag({ path: script });
    await page.click('button');
    const calls = await page.evaluate(() => window.stub.calls.map(([event, properties]) => [event, properties]));
    assert.equal(calls.length, 1);
    assert.deepEqual(calls[0][1], { sku: 'A' });
    assert.deepEqual(errors, []);
  });

  test(`${name}: a server renders, and nothing is sent there`, async () => {
    const { html, client, loader } = await import(pathToFileURL(await bundle(name, RENDERED[name], 'node')));
    const tracking = client({ load: loader(() => assert.fail('loaded on a server')) });
    assert.equal(await html(tracking), '<button>Add</button>');
    assert.deepEqual(tracking.counts(), {});
  });
}
