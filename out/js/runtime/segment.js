// SPDX-License-Identifier: 0BSD
//
// Ways to load Segment: for the option `load`, which the client calls when consent allows it and not before.

/**
 * Options under which dates stay the texts they are, and requests outlive the page: a click on a link sends, and leaves. `endpoint` is what
 * Segment.io's settings have of it: {apiHost, protocol}. It is put there: options of an integration would be named in every message.
 */
function loading({ updateCDNSettings = (settings) => settings, ...options } = {}, endpoint) {
  return {
    disableAutoISOConversion: true,
    ...options,
    updateCDNSettings(settings) {
      const found = updateCDNSettings(settings);
      Object.assign(
        found.integrations['Segment.io'] || {},
        { deliveryStrategy: { config: { keepalive: true } } },
        endpoint,
      );
      return found;
    },
  };
}

/** From npm: `load: segment(() => import('@segment/analytics-next'), { writeKey })`. `cdnURL` may be a proxy of your own. */
export function segment(find, { endpoint, ...settings }, options) {
  return () =>
    Promise.resolve(find()).then(({ AnalyticsBrowser }) => AnalyticsBrowser.load(settings, loading(options, endpoint)));
}

/** By a script from Segment's CDN or a proxy: `load: script({ writeKey, host: 'https://t.shop.example' })`. */
export function script({ writeKey, host = 'https://cdn.segment.com', nonce, endpoint, options }) {
  return () =>
    new Promise((resolve, reject) => {
      const stub = (window.analytics = window.analytics || []);
      if (stub.track) return resolve(stub);
      const element = document.createElement('script');
      const src = host + '/analytics.js/v1/' + encodeURIComponent(writeKey) + '/analytics.min.js';
      Object.assign(stub, { _writeKey: writeKey, _cdn: host, _loadOptions: loading(options, endpoint) });
      stub.push(['ready', () => resolve(window.analytics)]);
      document.head.appendChild(Object.assign(element, { src, onerror: reject }, nonce && { nonce }));
    });
}
