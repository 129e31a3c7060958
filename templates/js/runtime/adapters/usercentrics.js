// SPDX-License-Identifier: 0BSD

import { usercentrics as planned } from '../cmp.js';
import { choices } from './choices.js';

const nothing = () => {};

/** Usercentrics, version 3: `__ucCmp.getConsentDetails()`, once it is set up. Its methods are there earlier, and what they say then is nobody's choice. */
export function usercentrics(ids = planned) {
  return (update) => {
    const tell = ({ consent, categories }) => {
      const chosen = consent.type === 'EXPLICIT' || !consent.required;
      const states = (id) => !!categories[id] && categories[id].state === 'ALL_ACCEPTED';
      update(choices(ids, (id) => (chosen ? states(id) : undefined)));
    };
    const read = () =>
      Promise.resolve()
        .then(() => window.__ucCmp.isInitialized())
        .then((is) => is && window.__ucCmp.getConsentDetails().then(tell))
        .catch(nothing);
    read();
    for (const name of ['UC_UI_INITIALIZED', 'UC_CONSENT', 'UC_UI_CMP_EVENT']) window.addEventListener(name, read);
    return read;
  };
}
