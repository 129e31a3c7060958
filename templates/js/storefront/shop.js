// SPDX-License-Identifier: 0BSD
//
// The storefront: from what happens in the shop to the data layer, and from there to the client. Nothing here throws into the shop.

import { id } from '../runtime/plan.js';
import { harmlessPage } from './addresses.js';
import { bind } from './binding.js';
import { client, granted } from './client.js';
import { context } from './context.js';
import { consume, entryOf } from './layer.js';
import { required, safe } from './luma.js';
import { memory } from './memory.js';
import { mirrors } from './mirrors.js';
import { people } from './people.js';
import { privately } from './private.js';
import { tag } from './tags.js';

/**
 * Starts what the plan needs, once a page. `setup` is what the generator made: {key, name, bindings, common, tokens, …},
 * as `setup.js` has it; `triggers` are the functions that watch the shop.
 */
export function begin(setup, triggers) {
  // A page that the browser makes ahead has not been seen yet, and may never be.
  if (document.prerendering) {
    document.addEventListener('prerenderingchange', () => begin(setup, triggers));
    return;
  }
  const config = tag(setup.key, 'page');
  const offered = (window[setup.name] = window[setup.name] || {});
  if (!config || offered.tracking) return;
  const roots = { store: config.store, page: pageOf(config), visitor: { market: config.market } };
  const common = () => bind(setup.common, roots, setup.functions);
  const tracking = client(setup, config, offered.adapters || {}, common);
  const permitted = () => granted(tracking)[0];
  const shop = { setup, config, roots, tracking, memory: memory('tw:' + id + ':', permitted) };
  shop.private = privately(shop);
  shop.emit = (trigger, found, more) => emit(shop, trigger, { ...roots, ...found }, more);
  shop.now = (does) => views(safe(does));
  shop.changed = (does) => changes(setup.key, safe(does));
  offered.tracking = tracking;
  tracking.on('consent', shop.memory.settle);
  shop.layer = consume(config.layer || setup.layer, (entry) => take(shop, entry));
  for (const part of [mirrors, context, people, ...triggers]) safe(part)(shop);
}

/** What is seen when a page is shown, which it is again when the browser takes it out of its back/forward cache. */
function views(does) {
  does();
  window.addEventListener('pageshow', ({ persisted }) => persisted && does());
}

/** Parts of the page were replaced: Luma's modules say so by an event of jQuery's, everybody else by one of ours. */
function changes(key, does) {
  document.addEventListener(key + ':refresh', does);
  required(['jquery'], ($) => $(document).on('contentUpdated', () => setTimeout(does)));
}

function emit({ setup, layer }, trigger, roots, more) {
  for (const [token, fields] of setup.bindings[trigger] || []) {
    layer.push({ ...entryOf(setup.tokens[token], bind(fields, roots, setup.functions)), ...more });
  }
}

/** Hands an entry to the client, after whoever listens has changed or refused it. */
function take({ setup, tracking, silent }, entry) {
  if (silent || !entry || typeof entry !== 'object') return;
  if (!document.dispatchEvent(new CustomEvent(setup.key + ':event', { detail: entry, cancelable: true }))) return;
  const { type = entry.event ? 'track' : undefined, properties, traits, category, event, name, ...more } = entry;
  const wire = event || name || '';
  const token = setup.tokens.find((known) => known.type === type && known.name === wire);
  if (token) tracking.send(token, { ...properties, ...traits }, more);
}

/** The page as its address says. An app that changes its address without a new page has a new one each time. */
function pageOf({ page }) {
  const { pathname: path, search, href } = window.location;
  const { title, referrer } = document;
  return { ...page, ...harmlessPage({ path, search, url: href.split('#')[0], title, referrer }) };
}
