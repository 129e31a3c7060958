// SPDX-License-Identifier: 0BSD
//
// Other data layers. They get what Segment gets, after consent and with the properties that consent leaves.

/** Google Tag Manager merges what is pushed into what was there, so that the last event's properties go first. */
function gtm(name, properties) {
  const layer = (window.dataLayer = window.dataLayer || []);
  layer.push({ properties: null });
  layer.push({ event: name, properties });
}

function adobe(name, properties) {
  (window.adobeDataLayer = window.adobeDataLayer || []).push({ event: name, eventInfo: properties });
}

export function mirrors({ config, tracking }) {
  const on = config.mirrors || [];
  if (!on.length) return;
  tracking.on('sent', ({ message: { type, event, name, properties } }) => {
    if (type !== 'track' && type !== 'page') return;
    const called = type === 'page' ? name + ' Page' : event;
    if (on.includes('gtm')) gtm(called, properties);
    if (on.includes('adobe')) adobe(called, properties);
  });
}
