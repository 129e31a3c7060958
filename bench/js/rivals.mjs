// The same calls by others: Segment's consent-tools around analytics.js, and, where TYPEWRITER names a folder with it, Typewriter's output
// in production mode. Minified by esbuild and gzipped. Run by bench/js/run.sh.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [, , packageFolder, schemaFolder, testsFolder] = process.argv;
const require = createRequire(`${testsFolder}/package.json`);
const esbuild = require('esbuild');

async function size(contents, resolveDir, more = {}) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    logLevel: 'error',
    ...more,
  });
  return { min: outputFiles[0].contents.length, gzip: gzipSync(outputFiles[0].contents, { level: 9 }).length };
}

const files = new Set(readdirSync(`${packageFolder}/events`));
const names = readdirSync(`${schemaFolder}/events`)
  .map((file) => file.slice(0, -5))
  .filter((name) => files.has(`${name}.js`));
const ours = names.map((name) => `export * from '${packageFolder}/events/${name}.js';`).join('\n');
const client = `export { createTracking } from '${packageFolder}/runtime/client.js';`;

/** What Typewriter 9 prints for the calls, as its `production` command does, without Segment's API: {production, development}. */
async function typewriter(folder) {
  const from = createRequire(join(folder, 'package.json'));
  const root = join(folder, 'node_modules/typewriter');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json')));
  const { javascript } = from(join(root, 'dist/languages/javascript.js'));
  const rules = names.map((name) => {
    const { title, description, properties, definitions } = JSON.parse(readFileSync(`${schemaFolder}/events/${name}.json`));
    const eventMetadata = { name: title, type: 'TRACK' };
    const payload = properties.properties;
    const jsonSchema = { ...payload, $id: title.replace(/ /g, '_'), description, definitions, eventMetadata };
    return { type: 'TRACK', key: title, version: 1, jsonSchema };
  });
  const made = {};
  for (const mode of ['production', 'development']) {
    // ESNext, as far as TypeScript's numbers for target and module go.
    const options = { header: '', outputFilename: 'segment', sdk: 'analytics-js', target: 99, module: 99 };
    const context = { version, isDevelopment: mode === 'development' };
    const printed = await javascript.generate(structuredClone(rules), context, options);
    made[mode] = [...printed.values()].join('\n');
  }
  return { version, made };
}

const rows = {
  [`ours: ${names.length} events, client with consent, no validators`]: await size(ours + client, testsFolder, { conditions: ['no-validators'] }),
  [`ours: ${names.length} events, client with consent, validators`]: await size(ours + client, testsFolder),
  'ours: client with consent alone': await size(client, testsFolder, { conditions: ['no-validators'] }),
  '@segment/analytics-consent-tools: createWrapper alone': await size(
    "export { createWrapper } from '@segment/analytics-consent-tools';",
    testsFolder,
  ),
};
if (process.env.TYPEWRITER) {
  const { version, made } = await typewriter(process.env.TYPEWRITER);
  for (const [mode, text] of Object.entries(made)) {
    rows[`typewriter ${version}: ${names.length} events, ${mode}, no consent`] = await size(text, testsFolder);
  }
}
console.table(rows);
if (!process.env.TYPEWRITER) console.log('TYPEWRITER names no folder: Typewriter is not measured');
