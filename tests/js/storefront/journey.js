// One visitor of the shop: a browser of their own, what they caused and what Segment got.
import assert from 'node:assert/strict';
import { browser, until } from '../e2e/shop.js';

const ALLOWED = { name: 'user_allowed_save_cookie', value: '%7B%221%22%3A1%7D' };

/** {page, go, sent, expect, problems, context}: `segment` is a `listening()`. With `consent` false, no choice has been made. */
export async function visitor(t, segment, shop, { consent = true } = {}) {
  const { context, errors } = await browser();
  t.after(() => context.close());
  if (consent) await context.addCookies([{ ...ALLOWED, url: shop.url }]);
  const page = await context.newPage();
  const problems = [];
  const watch = (one) => one.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  watch(page);
  context.on('page', watch);
  const before = segment.messages().length;
  const ready = async (one = page) => one.waitForFunction(() => !window.require || window.lumaReady);

  // What the library sends again, because the page went away before the answer came, is one message: its id says so.
  const lines = () =>
    segment
      .messages()
      .slice(before)
      .filter(({ duplicate }) => !duplicate);
  // Addresses without the shop's own, whose port differs from run to run.
  const sent = () => JSON.parse(JSON.stringify(lines().map(({ message }) => message)).replaceAll(shop.url, ''));

  return {
    page,
    context,
    errors,
    problems,
    sent,
    ready,
    async go(path) {
      await page.goto(shop.url + path);
      await ready();
    },
    /** Waits until the calls are these, in order: names, or [name, properties] to be compared whole. Names of pages end in " page". */
    async expect(...wanted) {
      const waited = wanted.map((one) => (Array.isArray(one) ? one[0] : one));
      await until(() => sent().length >= waited.length, waited.join(', ')).catch(() => {});
      const found = inOrder(sent(), waited);
      assert.deepEqual(found.map(label), waited);
      wanted.forEach((one, at) => Array.isArray(one) && assert.deepEqual(properties(found[at]), one[1]));
    },
    /** Nothing went wrong that a shopper or a shop's owner could see, but what the shop itself says. */
    clean(expected = []) {
      assert.deepEqual(errors, []);
      assert.deepEqual(
        problems.filter((text) => !expected.some((part) => text.includes(part))),
        [],
      );
      // An alias and the identify after it are two requests: which arrives first is the network's.
      const doubted = lines().filter(
        ({ verdict, findings }) => verdict !== 'ok' && findings.some(({ kind }) => kind !== 'identity'),
      );
      assert.deepEqual(
        doubted.map(({ message, findings }) => [label(message), findings]),
        [],
      );
    },
  };
}

/** By the time of the calls. Each has a request of its own, which overtake each other; those of one millisecond as they are waited for. */
export function inOrder(messages, waited) {
  const left = messages.slice().sort((a, b) => a.timestamp.localeCompare(b.timestamp));
  const found = [];
  while (left.length) {
    const same = left.filter(({ timestamp }) => timestamp === left[0].timestamp);
    const next = same.find((message) => label(message) === waited[found.length]) || left[0];
    found.push(...left.splice(left.indexOf(next), 1));
  }
  return found;
}

export function label({ type, event, name }) {
  return type === 'page' ? `${name} page` : event || type;
}

const COMMON = ['store_view', 'market'];
// What analytics.js puts into every page call.
const PAGE = ['path', 'referrer', 'search', 'title', 'url', 'name', 'category'];

function properties({ type, properties: found, traits }) {
  const skipped = type === 'page' ? [...COMMON, ...PAGE] : COMMON;
  return Object.fromEntries(Object.entries(found || traits || {}).filter(([name]) => !skipped.includes(name)));
}
