// A page that Chromium prepares ahead, by speculation rules: it is no visit before it is shown. Chromium runs by itself, since it prepares
// nothing where a debugger drives it: pages tell the server how they are, and the first goes on when it is told to.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { bundled, listening, temporary, until } from './shop.js';

const SOURCE = `
  import { AnalyticsBrowser } from '@segment/analytics-next';
  import { createTracking, homePage } from '@acme/tracking';
  import { segment } from '@acme/tracking/runtime/segment.js';
  const tracking = createTracking({
    load: segment(() => ({ AnalyticsBrowser }), { writeKey: 'storefront', cdnURL: LISTEN }),
    preferences: { analytics: 'granted', marketing: 'denied' },
    gpc: false,
  });
  const { decision } = tracking.send(homePage);
  const tell = () => {
    const { prerendering } = document;
    const kept = [document.cookie, ...Object.keys(localStorage)].filter(Boolean);
    const body = JSON.stringify({ path: location.pathname, prerendering, decision, kept, counts: tracking.counts() });
    fetch('/told', { method: 'POST', body });
  };
  setTimeout(tell, 300);
  document.addEventListener('prerenderingchange', () => tracking.on('sent', () => setTimeout(tell)));
`;
const FIRST = `<!doctype html><title>First</title>
  <script type="speculationrules">{"prerender": [{"urls": ["/shown", "/never"], "eagerness": "immediate"}]}</script>
  <a href="/shown">on</a>
  <script>fetch('/go').then(() => document.querySelector('a').click())</script>`;

test('a page that is made ahead sends nothing, loads nothing and keeps nothing before it is shown; one that never is, never', async (t) => {
  const segment = await listening();
  const script = `globalThis.LISTEN = ${JSON.stringify(segment.url)};\n${await bundled(SOURCE)}`;
  const told = [];
  let go;
  const server = createServer((request, response) => {
    if (request.url === '/go') return (go = () => response.end());
    if (request.url === '/shop.js') return response.setHeader('Content-Type', 'text/javascript').end(script);
    if (request.url === '/told') {
      let text = '';
      request.on('data', (part) => (text += part));
      return request.on('end', () => response.end(String(told.push(JSON.parse(text)))));
    }
    response.setHeader('Content-Type', 'text/html');
    return response.end(request.url === '/' ? FIRST : '<!doctype html><title>Page</title><script src="/shop.js"></script>');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--remote-debugging-port=0'];
  const url = `http://127.0.0.1:${server.address().port}/`;
  const chromium = spawn(process.env.CHROMIUM || '/usr/bin/chromium', [...flags, `--user-data-dir=${temporary('chromium')}`, url], { stdio: 'ignore' });
  t.after(() => {
    chromium.kill();
    server.closeAllConnections();
    server.close();
    segment.stop();
  });

  await until(() => told.length === 2 && go, 'both pages are made ahead');
  const ahead = (path) => ({ path, prerendering: true, decision: 'hold', kept: [], counts: { Home: { hold: 1 } } });
  assert.deepEqual(told.sort((one, other) => (one.path < other.path ? 1 : -1)), [ahead('/shown'), ahead('/never')]);
  assert.deepEqual(segment.messages(), []);

  go();
  await until(() => told.length === 3 && segment.messages().length, 'the page is shown');
  assert.deepEqual([told[2].path, told[2].prerendering, told[2].counts], ['/shown', false, { Home: { hold: 1, sent: 1 } }]);
  await new Promise((done) => setTimeout(done, 500));
  assert.deepEqual(segment.messages().map(({ message }) => [message.name, message.context.page.path]), [['Home', '/shown']]);
});
