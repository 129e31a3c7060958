// SPDX-License-Identifier: 0BSD

import { cmp } from '../cmp.js';
import { choices } from './choices.js';

/** Google Consent Mode, read from the data layer: the newest `update`, or the `default` before it. */
export function googleConsent(ids = cmp.google, layer = 'dataLayer') {
  return (update) => {
    const list = (window[layer] = window[layer] || []);
    let states = {};
    let updated = false;
    const take = (entry) => {
      if (!entry || entry[0] !== 'consent' || !entry[2]) return false;
      updated = updated || entry[1] === 'update';
      states = Object.assign({}, states, entry[2]);
      return true;
    };
    const read = () =>
      update(choices(ids, (id) => (states[id] === 'granted' ? true : updated && states[id] ? false : undefined)));
    Array.from(list).forEach(take);
    const push = list.push;
    list.push = function (...entries) {
      const length = push.apply(list, entries);
      if (entries.map(take).includes(true)) read();
      return length;
    };
    read();
    return read;
  };
}

/** Tells Google Consent Mode what the client knows: `tracking.on('consent', driveGoogle())`. */
export function driveGoogle(ids = cmp.google, layer = 'dataLayer') {
  return ({ preferences }) => {
    const states = {};
    for (const name of Object.keys(ids)) {
      for (const id of [].concat(ids[name])) states[id] = preferences[cmp.segment[name]] ? 'granted' : 'denied';
    }
    // gtag() puts its arguments object into the layer, and Google reads nothing else.
    (function () {
      (window[layer] = window[layer] || []).push(arguments);
    })('consent', 'update', states);
  };
}
