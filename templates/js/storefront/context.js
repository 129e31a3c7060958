// SPDX-License-Identifier: 0BSD
//
// What the server is told of the visitor, for the events that it sends: a cookie once there is a choice, and a header where an order is placed
// or less is agreed to than before, which concerns what was ordered already.

import { anonymousId } from '../runtime/identity.js';
import { categories, destinations } from '../runtime/plan.js';
import { granted } from './client.js';
import { required } from './luma.js';

// How the cookie spells choices; whatever else there is counts as a no.
const BITS = { granted: 1, undecided: 'u' };
// In seconds.
const YEAR = 31536e3;

export function context({ setup, config, tracking, private: section }) {
  const cookie = setup.key + '_ctx';

  let written = '';
  let before = stored(cookie);

  /** The context as text; the cookie is written where it says something new. */
  function write() {
    const now = told(config, tracking);
    const text = JSON.stringify({ ...now, t: Date.now() });
    const same = JSON.stringify(now);
    if (same === written) return text;
    written = same;
    const secure = window.location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = cookie + '=' + encodeURIComponent(text) + '; Path=/; SameSite=Lax; Max-Age=' + YEAR + secure;
    // The cookie no longer says who refuses: this once a header does, which nothing keeps.
    const { a = before.a } = now;
    const old = levelsIn(before);
    if (a && levelsIn(now).some((level, at) => level < old[at]))
      section.reload({ [setup.header]: JSON.stringify({ ...now, a, t: Date.now() }) });
    before = now;
    return text;
  }

  const decided = () => {
    const { preferences: chosen } = tracking.consent();
    return Object.values(chosen).some((choice) => choice !== 'undecided') || granted(tracking)[0];
  };
  const settle = () => decided() && write();
  tracking.on('consent', settle);
  tracking.on('sent', settle);
  settle();
  if (config.page.type === 'checkout') {
    required(['Magento_Checkout/js/model/payment/place-order-hooks'], ({ requestModifiers }) => {
      requestModifiers.push((headers) => {
        if (decided()) headers[setup.header] = write();
      });
    });
  }
}

/** What the cookie said on the last page; an empty object where it said nothing. */
function stored(cookie) {
  try {
    return JSON.parse(decodeURIComponent(new RegExp(cookie + '=([^;]*)').exec(document.cookie)[1]));
  } catch (error) {
    return {};
  }
}

/** How much is agreed to of each category, in the plan's order. Choices are as the cookie spells them: `analytics:1,marketing:u`. */
const levelsIn = ({ c = '' }) => c.split(',').map((choice) => '0u1'.indexOf(choice.slice(-1)));

/** A refusal keeps no ids, and those of other trackers need a yes to all that their destination needs. */
function told(config, tracking) {
  const state = tracking.consent();
  const permitted = granted(tracking);
  const bits = categories.map(({ name }) => name + ':' + (BITS[state.preferences[name]] || 0));
  const { consent = {} } = config;
  return {
    ...(permitted.length ? { a: anonymousId() } : {}),
    c: bits.join(','),
    v: consent.version,
    m: state.model,
    s: consent.adapter ? 'cmp' : undefined,
    ...clicks((tool) => needed(tool).every((name) => permitted.includes(name))),
  };
}

/** The categories of a tracker's destination; all there are where the plan has none. */
function needed(tool) {
  const [, consent] = destinations.find(([name]) => name.toLowerCase().includes(tool)) || [];
  return (consent || categories.map(({ name }) => name)).filter((name) => name !== 'necessary');
}

function clicks(may) {
  const read = (pattern) => pattern.exec(document.cookie)?.[1];
  return {
    ...(may('google') && {
      g: read(/(?:^|;\s*)_ga=GA1\.\d+\.(\d+\.\d+)/),
      gs: read(/(?:^|;\s*)_ga_\w+=GS\d\.\d\.s?(\d+)/),
    }),
    ...(may('facebook') && {
      fp: read(/(?:^|;\s*)_fbp=([\w.-]{1,80})/),
      fc: read(/(?:^|;\s*)_fbc=([\w.-]{1,200})/),
    }),
  };
}
