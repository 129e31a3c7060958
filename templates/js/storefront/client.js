// SPDX-License-Identifier: 0BSD
//
// The generated client as the shop's settings want it: where Segment is and who tells of consent.

import { createTracking } from '../runtime/client.js';
import { levels } from '../runtime/consent.js';
import { categories } from '../runtime/plan.js';
import { script } from '../runtime/segment.js';
import { harmlessPage } from './addresses.js';

/**
 * The client. `setup` is the plan's, `config` the shop's settings, `adapters` the consent platforms that scripts have offered; `common` gives
 * what calls share.
 */
export function client(setup, config, adapters, common) {
  const { segment, market, environment } = config;
  return createTracking({
    ...(segment ? { load: script({ ...segment, writeKey: segment.key }) } : { analytics: silent() }),
    page: harmlessPage,
    consent: choice(setup.key, config.consent || {}, adapters),
    common,
    market,
    environment,
  });
}

/** Names of the categories that are on. */
export function granted(tracking) {
  const found = levels(tracking.consent());
  return categories.map(({ name }) => name).filter((name) => found[name] > 1);
}

/** For a shop without Segment in the browser, whose data layer others read. */
const silent = () => new Proxy({}, { get: () => () => ({}) });

/** The source of consent: a platform's adapter, an event of the shop's own, or nobody, which leaves everything undecided. */
function choice(key, { adapter, options = [] }, adapters) {
  return (update) => {
    const nothing = () => update(Object.fromEntries(categories.map(({ name }) => [name, 'undecided'])));
    document.addEventListener(key + ':consent', ({ detail }) => update(detail));
    if (!adapter) nothing();
    else if (adapters[adapter]) return adapters[adapter](...options)(update);
  };
}
