// SPDX-License-Identifier: 0BSD

import { google as planned, segment as segmentIds } from '../cmp.js';

/** Tells Google Consent Mode what the client knows: `tracking.on('consent', driveGoogle())`. */
export function driveGoogle(ids = planned, layer = 'dataLayer') {
  return ({ preferences }) => {
    const states = {};
    for (const name of Object.keys(ids)) {
      for (const id of [].concat(ids[name])) states[id] = preferences[segmentIds[name]] ? 'granted' : 'denied';
    }
    // gtag() puts its arguments object into the layer, and Google reads nothing else.
    (function () {
      (window[layer] = window[layer] || []).push(arguments);
    })('consent', 'update', states);
  };
}
