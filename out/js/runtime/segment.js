// SPDX-License-Identifier: 0BSD
//
// Ways to load Segment: for the option `load`, which the client calls when consent allows it and not before. With them, calls made right
// before a page is left arrive.

import { carrier } from './carry.js';

/** A way to load an analytics.js, with which calls go with the visitor where the page's end would cost them. */
export const carried = (load) => Object.assign(load, { carrier });

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
  return carried(() =>
    Promise.resolve(find()).then(({ AnalyticsBrowser }) => AnalyticsBrowser.load(settings, loading(endpoint, options))),
  );
}

/** By a script from Segment's CDN or a proxy: `load: script({ writeKey, host: 'https://t.shop.example' })`. */
export function script({ writeKey, host = 'https://cdn.segment.com', nonce, endpoint, options }) {
  return carried(
    () =>
      new Promise((resolve, reject) => {
        const stub = (window.analytics = window.analytics || []);
        if (stub.track) return resolve(stub);
        const element = document.createElement('script');
        const src = host + '/analytics.js/v1/' + encodeURIComponent(writeKey) + '/analytics.min.js';
        Object.assign(stub, { _writeKey: writeKey, _cdn: host, _loadOptions: loading(endpoint, options) });
        stub.push(['ready', () => resolve(window.analytics)]);
        document.head.appendChild(Object.assign(element, { src, onerror: reject }, nonce && { nonce }));
      }),
  );
}
