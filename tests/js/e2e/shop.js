// A shop with the generated client in it, a listening Segment, and Chromium between the two.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

export const PACKAGE = process.env.PACKAGE;
const ROOT = resolve(import.meta.dirname, '../../..');
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export const temporary = (name) => mkdtempSync(join(tmpdir(), `${name}-`));

/** trackwright listen, with what it recorded. */
export async function listening(...more) {
  const folder = temporary('listen');
  const record = join(folder, 'record.jsonl');
  const python = process.env.PYTHON || 'python3';
  const plan = join(ROOT, 'plans/acme-store/plan.yaml');
  const args = ['-m', 'trackwright', 'listen', plan, '--port', '0', '--database', join(folder, 'listen.db'), '--record', record, ...more];
  const child = spawn(python, args, { cwd: folder, env: { ...process.env, PYTHONPATH: join(ROOT, 'generator') } });
  let log = '';
  const url = await new Promise((done, failed) => {
    const read = (text) => {
      log += text;
      const found = /http:\/\/[\d.]+:\d+/.exec(log);
      if (found) done(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => failed(new Error(`listen did not start:\n${log}`)));
  });
  const messages = () =>
    existsSync(record)
      ? readFileSync(record, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : [];
  return { url, messages, stop: () => child.kill() };
}

/** Source as one script for a page. */
export async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    alias: { '@acme/tracking': PACKAGE },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/**
 * Serves pages that run a script, under a policy that allows no inline code and no eval. `body` makes more of a page, by its address; `further`
 * are directives of the policy.
 */
export async function shop(script, connect = '', body = () => '', further = '') {
  const policy = `default-src 'none'; script-src 'self' ${connect}; connect-src 'self' ${connect}; ${further}`;
  const server = createServer((request, response) => {
    if (request.url === '/shop.js') return response.setHeader('Content-Type', 'text/javascript').end(script);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', 'text/html');
    const more = body(new URL(request.url, 'http://shop.example'));
    return response.end(`<!doctype html><title>Shop</title><p>Shop</p>${more}<script src="/shop.js"></script>`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

/** A browser with a profile of its own, and the errors of its pages. */
export async function browser(options = {}) {
  const context = await chromium.launchPersistentContext(temporary('chromium'), {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: FLAGS.split(' '),
    ...options,
  });
  const errors = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  return { context, errors };
}

/** Waits until something is so, for at most half a minute: others may want the machine, too. */
export async function until(test, what = test.toString()) {
  for (let i = 0; i < 600; i++) {
    const found = await test();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`never so: ${what}`);
}
