// A shopper in a running Magento: a browser of their own, what Segment got from it, and whatever a page complains of.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { browser } from '../e2e/shop.js';
import { inOrder, label } from '../storefront/journey.js';

const PAGE = ['path', 'referrer', 'search', 'title', 'url', 'name', 'category'];
const CHOICE = 'Segment Consent Preference Updated';
// What a page says of itself: policy violations, shifts of its layout, and tasks in which our script ran.
const WATCH = `
  addEventListener('securitypolicyviolation', (event) => console.info('@violation ' + event.violatedDirective + ' ' + event.blockedURI));
  const heard = (type, told) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(told)).observe({ type, buffered: true });
    } catch (error) {}
  };
  heard('long-animation-frame', ({ scripts }) =>
    scripts.forEach(({ sourceURL, duration, invoker }) => /Acme_Tracking/.test(sourceURL) && console.info('@task ' + Math.round(duration) + ' ' + invoker)));
  heard('layout-shift', ({ value, hadRecentInput, sources }) =>
    !hadRecentInput && sources.some(({ node }) => node && /acme_tracking/.test(node.id || '')) && console.info('@shift ' + value));
`;

/** Messages of the pages in a file of listen's, without those that came twice. */
function received(record) {
  if (!existsSync(record)) return [];
  return readFileSync(record, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
    .filter(({ source, duplicate }) => source === 'storefront' && !duplicate);
}

/** A value that differs from run to run is written <name> in what is expected: the same one wherever that name stands. */
function fits(wanted, found, names) {
  if (typeof wanted === 'string' && /^<\w+>$/.test(wanted)) {
    if (found === undefined) return false;
    if (!(wanted in names)) names[wanted] = found;
    return isDeepStrictEqual(names[wanted], found);
  }
  if (typeof wanted !== 'object' || wanted === null || typeof found !== 'object' || found === null)
    return isDeepStrictEqual(wanted, found);
  const keys = Object.keys(wanted);
  return (
    Array.isArray(wanted) === Array.isArray(found) &&
    isDeepStrictEqual(keys.slice().sort(), Object.keys(found).sort()) &&
    keys.every((key) => fits(wanted[key], found[key], names))
  );
}

/** Messages in the order of the labels that are waited for, as far as that goes. */
function asWaited(messages, waited) {
  const left = messages.slice();
  const taken = waited.flatMap((name) => {
    const at = left.findIndex((message) => label(message) === name);
    return at < 0 ? [] : left.splice(at, 1);
  });
  return [...taken, ...left];
}

/** A shopper. `url` is the shop's, `record` the file in which listen writes, `shots` a folder for pictures. */
export async function shopper({ url, record, shots, store = 'default', market = 'de', headers }) {
  const { context } = await browser({ viewport: { width: 1280, height: 900 }, extraHTTPHeaders: headers });
  await context.addInitScript(WATCH);
  context.setDefaultTimeout(120000); // for what the shop itself must do; what the module must do is waited for in compare()
  const page = await context.newPage();
  const told = { problems: [], violations: [], shifts: [], tasks: [], steps: [], requested: [] };
  const consent = { Analytics: true, Advertising: true };
  const names = {};
  let step = 'start';
  const note = (list, text) => list.push(`${step}: ${text}`);
  const watch = (one) => {
    one.on('console', (message) => {
      const text = message.text();
      const [, kind, rest] = /^@(\w+) (.*)/.exec(text) || [];
      if (kind === 'violation') note(told.violations, rest);
      else if (kind === 'shift') note(told.shifts, rest);
      else if (kind === 'task') told.tasks.push(Number(rest.split(' ')[0]));
      else if (message.type() === 'error')
        note(told.problems, `console: ${text.slice(0, 300)} ${message.location().url}`);
    });
    one.on('response', (answer) => answer.status() >= 500 && note(told.problems, `${answer.status()} ${answer.url()}`));
    one.on('request', (request) => told.requested.push(request.url()));
  };
  watch(page);
  context.on('page', watch);
  context.on('weberror', (error) => note(told.problems, `script: ${error.error()}`));
  const before = received(record).length;
  const mine = () => received(record).slice(before);
  let seen = 0;
  let stuck = 0;

  /** What was sent since the last step, in the order of the calls. */
  const fresh = (waited = []) => {
    const text = JSON.stringify(
      mine()
        .slice(seen)
        .map(({ message }) => message),
    )
      .replaceAll(url, '')
      .replace(/\/cache\/[0-9a-f]{32}\//g, '/cache/');
    return inOrder(JSON.parse(text), waited);
  };

  /** Properties or traits, without those that are everywhere the same; which they are is looked at here. */
  function properties(message) {
    const { type, event, properties: found, traits, context: of } = message;
    const { store_view: view, market: where, ...rest } = found || traits || {};
    const same = (is, wanted, what) =>
      isDeepStrictEqual(is, wanted) || note(told.problems, `${label(message)}'s ${what} is ${JSON.stringify(is)}`);
    same(of.consent, { categoryPreferences: consent }, 'consent');
    if ((type !== 'page' && type !== 'track') || event === CHOICE) return rest;
    same([view, where], [store, market], 'store view and market');
    if (type !== 'page') return rest;
    for (const name of ['path', 'search', 'title']) same(rest[name], of.page[name], name);
    return Object.fromEntries(Object.entries(rest).filter(([name]) => !PAGE.includes(name)));
  }

  /** Waits for what is wanted, and a moment for what isn't; gives both as they are told. */
  async function compare(wanted) {
    const waited = wanted.map((one) => (Array.isArray(one) ? one[0] : one));
    for (let i = 0; i < 200 && fresh().length < waited.length; i++) await page.waitForTimeout(100).catch(() => {});
    await page.waitForTimeout(400).catch(() => {});
    const found = fresh(waited);
    seen += found.length;
    if (wanted.inAnyOrder) found.splice(0, found.length, ...asWaited(found, waited));
    const faults = [];
    const is = found.map(properties);
    if (!isDeepStrictEqual(found.map(label), waited)) faults.push(`sent ${JSON.stringify(found.map(label))}`);
    wanted.forEach((one, at) => {
      const [name, values = {}, members = {}] = [].concat(one);
      if (!found[at] || label(found[at]) !== name) return;
      if (!fits(values, is[at], names)) faults.push(`${name} ${JSON.stringify(is[at])}`);
      for (const [member, value] of Object.entries(members))
        if (!fits(value, found[at][member], names)) faults.push(`${name}'s ${member} is ${found[at][member]}`);
    });
    return { waited, faults, found };
  }

  return {
    page,
    context,
    told,
    /** What messages are to say of it. */
    consent,
    names,
    mine,
    url,
    go: (path) => page.goto(url + path, { waitUntil: 'load' }),
    shot: async (name) => {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: `${shots}/${name}.jpg`, type: 'jpeg', quality: 55 });
    },
    /** Does something and compares what that sends with what is wanted, whole: names, or [name, properties, members]. */
    async step(name, does, wanted) {
      if (stuck > 2) return;
      step = name;
      const began = Date.now();
      let fault = '';
      try {
        await does();
      } catch (error) {
        fault = String(error.message).split('\n')[0];
        stuck++;
        await page.screenshot({ path: `/tmp/failed-${name.replace(/\W+/g, '-')}.png` }).catch(() => {});
      }
      const { waited, faults, found } = await compare(wanted);
      if (fault) faults.unshift(fault);
      told.steps.push({ name, ms: Date.now() - began, sent: found.map(label), wanted: waited, faults });
      console.log(`${faults.length ? 'FAIL' : 'ok  '} ${name}: ${found.map(label).join(', ') || 'nothing'}`);
      faults.forEach((one) => console.log(`     ${one}`));
    },
    /** What listen has against the messages. */
    findings: () =>
      mine()
        .filter(({ verdict, findings }) => verdict !== 'ok' && findings.some(({ kind }) => kind !== 'identity'))
        .map(
          ({ message, findings }) =>
            `${label(message)}: ${findings.map(({ path, message: text }) => `${path} ${text}`).join(', ')}`,
        ),
    end: () => context.close(),
  };
}

/** Adds a line to a file. */
export const write = (file, value) => appendFileSync(file, `${JSON.stringify(value)}\n`);
