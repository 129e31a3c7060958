// Sizes, minified by esbuild and gzipped: 25 events with their validators beside thin functions with ajv's standalone validators for the
// same 25 events, with the client and without validators, and one event alone. Run by bench/js/run.sh.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const [, , packageFolder, schemaFolder, testsFolder] = process.argv;
const require = createRequire(`${testsFolder}/package.json`);
const esbuild = require('esbuild');
const Ajv = require('ajv').default;
const addFormats = require('ajv-formats').default;
const standalone = require('ajv/dist/standalone').default;

async function size(contents, resolveDir, conditions = []) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir },
    bundle: true,
    conditions,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    logLevel: 'error',
  });
  return { min: outputFiles[0].contents.length, gzip: gzipSync(outputFiles[0].contents, { level: 9 }).length };
}

const schemas = new Set(readdirSync(`${schemaFolder}/events`).map((file) => file.slice(0, -5)));
const chosen = readdirSync(`${packageFolder}/events`)
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -3))
  .filter((name) => schemas.has(name));
const index = readFileSync(`${packageFolder}/index.js`, 'utf8');
const codeName = (name) => new RegExp(`export \\{ (\\S+) \\} from './events/${name}\\.js'`).exec(index)[1];

const ajv = new Ajv({ allErrors: true, strict: false, code: { source: true, esm: true } });
addFormats(ajv);
for (const name of chosen) {
  const schema = JSON.parse(readFileSync(`${schemaFolder}/events/${name}.json`));
  ajv.addSchema(schema, name);
}
const theirs =
  standalone(ajv, Object.fromEntries(chosen.map((name) => [codeName(name) + '_', name]))) +
  chosen
    .map((name) => {
      const schema = JSON.parse(readFileSync(`${schemaFolder}/events/${name}.json`));
      const code = codeName(name);
      return `export function ${code}(analytics, properties, onViolation) {
        if (!${code}_({properties})) onViolation(${code}_.errors);
        analytics.track(${JSON.stringify(schema.title)}, properties);
      }`;
    })
    .join('\n');
const events = chosen.map((name) => `export { ${codeName(name)} } from '${packageFolder}/events/${name}.js';`).join('\n');
const check = `export { violations } from '${packageFolder}/runtime/validate.js';`;
const client = `export { createTracking } from '${packageFolder}/runtime/client.js';`;
const one = `export { orderCompleted } from '${packageFolder}/index.js';`;

// Checks, consent and the making of messages: what a call goes through, without a client around it.
const core = `export { compose } from '${packageFolder}/runtime/message.js'; export { snapshot } from '${packageFolder}/runtime/snapshot.js';`;

const names = chosen.map(codeName).join(', ');
const simple = `export { couponApplied } from '${packageFolder}/index.js';`;
const shop = `import { createTracking, ${names} } from '${packageFolder}/index.js';`;
// What an entry of a shop does with them: typed methods of all events, on a client.
const methods = `${shop} globalThis.shop = (options) => createTracking(options).with({ ${names} });`;
const listed = `${shop} globalThis.shop = [createTracking, ${names}];`;

const many = `${packageFolder}/../many/js`;
const ofMany = (more, ...conditions) =>
  size(`export { order0 } from '${many}/index.js';\n` + more.replaceAll(packageFolder, many), testsFolder, conditions);

const rows = {
  [`${chosen.length} events, ajv standalone`]: await size(theirs, testsFolder),
  [`${chosen.length} events and the checks`]: await size(events + check, testsFolder),
  [`${chosen.length} events, checks and client`]: await size(methods, testsFolder),
  [`${chosen.length} events and client, no validators`]: await size(methods, testsFolder, ['no-validators']),
  [`${chosen.length} events and client, no validators, without methods' names`]: await size(listed, testsFolder, ['no-validators']),
  'client, no validators': await size(client, testsFolder, ['no-validators']),
  'Order Completed and the checks': await size(one + check, testsFolder),
  'Order Completed, checks, consent and message (the core)': await size(one + check + core, testsFolder),
  'Order Completed, checks and client': await size(one + check + client, testsFolder),
  'Coupon Applied and the checks': await size(simple + check, testsFolder),
  'Coupon Applied, checks, consent and message (the core)': await size(simple + check + core, testsFolder),
  'one of 1,000 events, checks, consent and message (the core)': await ofMany(check + core),
  'one of 1,000 events, checks and client': await ofMany(check + client),
  'one of 1,000 events and client, no validators': await ofMany(client, 'no-validators'),
  'Coupon Applied, checks and client': await size(simple + check + client, testsFolder),
  'Coupon Applied and client, no validators': await size(simple + client, testsFolder, ['no-validators']),
};
console.log(`esbuild ${esbuild.version}, ajv ${require('ajv/package.json').version}`);
console.table(rows);
const [their, our] = Object.values(rows);
console.log(`ratio of the second to the first, gzip: ${(our.gzip / their.gzip).toFixed(2)} (wanted: at most 0.40)`);
