// SPDX-License-Identifier: 0BSD
//
// Ways to load Segment: for the option `load`, which the client calls when consent allows it and not before.

/** From npm: `load: segment(() => import('@segment/analytics-next'), { writeKey })`. `cdnURL` may be a proxy of your own. */
export function segment(find, settings, options) {
  return () =>
    Promise.resolve(find()).then(({ AnalyticsBrowser }) =>
      AnalyticsBrowser.load(settings, { disableAutoISOConversion: true, ...options }),
    );
}

/** By a script from Segment's CDN or a proxy: `load: script({ writeKey, host: 'https://t.shop.example' })`. */
export function script({ writeKey, host = 'https://cdn.segment.com', nonce, options }) {
  return () =>
    new Promise((resolve, reject) => {
      const stub = (window.analytics = window.analytics || []);
      if (stub.track) return resolve(stub);
      const element = document.createElement('script');
      const src = host + '/analytics.js/v1/' + encodeURIComponent(writeKey) + '/analytics.min.js';
      const _loadOptions = { disableAutoISOConversion: true, ...options };
      Object.assign(stub, { _writeKey: writeKey, _cdn: host, _loadOptions });
      stub.push(['ready', () => resolve(window.analytics)]);
      document.head.appendChild(Object.assign(element, { src, onerror: reject }, nonce && { nonce }));
    });
}
