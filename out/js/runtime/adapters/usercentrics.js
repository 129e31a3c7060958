// SPDX-License-Identifier: 0BSD

import { usercentrics as planned } from '../cmp.js';
import { choices, when } from './choices.js';

/** Usercentrics, version 3: `__ucCmp.getConsentDetails()`. */
export function usercentrics(ids = planned) {
  return (update) => {
    const read = () => {
      if (!window.__ucCmp) return;
      window.__ucCmp.getConsentDetails().then(({ consent, categories }) => {
        const chosen = consent.type === 'EXPLICIT' || !consent.required;
        const states = (id) => !!categories[id] && categories[id].state === 'ALL_ACCEPTED';
        update(choices(ids, (id) => (chosen ? states(id) : undefined)));
      });
    };
    when(() => window.__ucCmp, read);
    for (const name of ['UC_UI_INITIALIZED', 'UC_CONSENT', 'UC_UI_CMP_EVENT']) window.addEventListener(name, read);
    return read;
  };
}
