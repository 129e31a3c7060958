// SPDX-License-Identifier: 0BSD
//
// Ways to load Segment: for the option `load`, which the client calls when consent allows it and not before.

/** From npm: `load: segment(() => import('@segment/analytics-next'), { writeKey })`. `cdnURL` may be a proxy of your own. */
export function segment(find, settings, options) {
  return () =>
    Promise.resolve(find()).then(({ AnalyticsBrowser }) =>
      AnalyticsBrowser.load(settings, Object.assign({ disableAutoISOConversion: true }, options)),
    );
}

/** By a script from Segment's CDN or a proxy: `load: script({ writeKey, host: 'https://t.shop.example' })`. */
export function script({ writeKey, host = 'https://cdn.segment.com', nonce, options }) {
  return () =>
    new Promise((resolve, reject) => {
      const stub = (window.analytics = window.analytics || []);
      if (typeof stub.track === 'function') return resolve(stub);
      stub.invoked = true;
      stub.SNIPPET_VERSION = '5.2.1';
      stub._writeKey = writeKey;
      stub._cdn = host;
      stub._loadOptions = Object.assign({ disableAutoISOConversion: true }, options);
      stub.ready = (listener) => stub.push(['ready', listener]);
      const element = document.createElement('script');
      element.async = true;
      if (nonce) element.nonce = nonce;
      element.setAttribute('data-global-segment-analytics-key', 'analytics');
      element.src = host + '/analytics.js/v1/' + encodeURIComponent(writeKey) + '/analytics.min.js';
      element.onerror = reject;
      stub.ready(() => resolve(window.analytics));
      document.head.appendChild(element);
    });
}
