// SPDX-License-Identifier: 0BSD
//
// Ways to load Segment: for the option `load`. A client asks for analytics.js when consent allows it and not before.

import { carrier } from './carry.js';

/** A way to load an analytics.js. Calls made right before a page is left go with the visitor where the page's end would cost them. */
export const loader = (load) => ({
  /**
   * What a client has of it. `stored` does something with the page's storage, where that is permitted; `key` is where calls are left; `pump`
   * goes through what waits; `failed` is told where nothing came within `timeout` milliseconds.
   */
  begin({ stored, key, timeout, pump, failed }) {
    let loaded;
    let asked = false;
    let over = false; // it is there, or given up

    function ask() {
      asked = true;
      const settle = (result) => {
        clearTimeout(timer);
        if (!result && !over) failed();
        over = true;
        // AnalyticsBrowser resolves to [analytics, context]; the snippet's stub is an array, too, with methods.
        loaded = result?.track ? result : result?.[0];
        pump();
      };
      const timer = setTimeout(settle, timeout);
      // Requests fail when the page is left, too: what waits goes with the visitor before that is taken for a failure.
      new Promise((done) => done(load())).then(settle, () => setTimeout(settle));
    }

    return {
      ...carrier(stored, key),
      /** analytics.js, where it is there. It is asked for once, where that is permitted. */
      find(permitted) {
        if (permitted && !asked) ask();
        return loaded;
      },
      /** Whether it may come yet. */
      waits: (permitted) => !over && (asked || permitted),
    };
  },
});

/**
 * Options under which dates stay the texts they are, and requests outlive the page: a click on a link sends, and leaves. `endpoint` is what
 * Segment.io's settings have of it: {apiHost, protocol}. It is put there: options of an integration would be named in every message.
 */
function loading(endpoint, options) {
  const updateCDNSettings = (settings) => {
    Object.assign(settings.integrations['Segment.io'], { deliveryStrategy: { config: { keepalive: true } } }, endpoint);
    return settings;
  };
  return { disableAutoISOConversion: true, updateCDNSettings, ...options };
}

/** From npm: `load: segment(() => import('@segment/analytics-next'), { writeKey })`. `cdnURL` may be a proxy of your own. */
export function segment(find, { endpoint, ...settings }, options) {
  return loader(() =>
    Promise.resolve(find()).then(({ AnalyticsBrowser }) => AnalyticsBrowser.load(settings, loading(endpoint, options))),
  );
}

/**
 * An address as a page under `require-trusted-types-for 'script'` takes it, by the policy `trackwright`. A page may have a name taken once
 * only, so that the policy stays with Segment's stub, where another client finds it. What knows no Trusted Types, or permits no such policy,
 * gets the plain address.
 */
function trusted(stub, src) {
  try {
    stub._policy =
      stub._policy || window.trustedTypes.createPolicy('trackwright', { createScriptURL: (address) => address });
    return stub._policy.createScriptURL(src);
  } catch (error) {
    return src;
  }
}

/** By a script from Segment's CDN or a proxy: `load: script({ writeKey, host: 'https://t.shop.example' })`. */
export function script({ writeKey, host = 'https://cdn.segment.com', nonce, endpoint, options }) {
  return loader(
    () =>
      new Promise((resolve, reject) => {
        const stub = (window.analytics = window.analytics || []);
        if (stub.track) return resolve(stub);
        const element = document.createElement('script');
        const src = host + '/analytics.js/v1/' + encodeURIComponent(writeKey) + '/analytics.min.js';
        Object.assign(stub, { _writeKey: writeKey, _cdn: host, _loadOptions: loading(endpoint, options) });
        stub.push(['ready', () => resolve(window.analytics)]);
        document.head.appendChild(
          Object.assign(element, { src: trusted(stub, src), onerror: reject }, nonce && { nonce }),
        );
      }),
  );
}
