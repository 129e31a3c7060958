// SPDX-License-Identifier: 0BSD

import { google as planned } from '../cmp.js';
import { choices } from './choices.js';

/**
 * Google Consent Mode, read from the data layer: the newest `update`, or the `default` before it. A default for some regions alone says
 * nothing about this visitor, so what it names stays undecided until an update.
 */
export function googleConsent(ids = planned, layer = 'dataLayer') {
  return (update) => {
    const list = (window[layer] = window[layer] || []);
    const defaults = {};
    const regional = {};
    const updates = {};
    let updated = false;
    const take = (entry) => {
      if (!entry || entry[0] !== 'consent' || !entry[2]) return false;
      updated = updated || entry[1] === 'update';
      Object.assign(entry[1] === 'update' ? updates : entry[2].region ? regional : defaults, entry[2]);
      return true;
    };
    const granted = (id) => {
      if (updates[id]) return updates[id] === 'granted';
      if (!regional[id] && defaults[id] === 'granted') return true;
      return updated && defaults[id] ? false : undefined;
    };
    const read = () => update(choices(ids, granted));
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
