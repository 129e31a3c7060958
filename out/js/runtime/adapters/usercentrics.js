// SPDX-License-Identifier: 0BSD

import { cmp } from '../cmp.js';
import { choices, when } from './choices.js';

/** Usercentrics, version 2: its window event carries categories; `event` is the name set in its admin interface. */
export function usercentricsV2(ids = cmp.usercentrics, event = 'ucEvent') {
  return (update) => {
    window.addEventListener(event, ({ detail }) => {
      if (!detail || detail.event !== 'consent_status') return;
      const chosen = detail.type === 'explicit' || detail.type === 'EXPLICIT';
      update(choices(ids, (id) => (chosen ? detail.ucCategory[id] === true : undefined)));
    });
  };
}

/** Usercentrics, version 3: `__ucCmp.getConsentDetails()`. */
export function usercentrics(ids = cmp.usercentrics) {
  return (update) => {
    const read = () => {
      if (!window.__ucCmp) return;
      window.__ucCmp.getConsentDetails().then(({ consent, categories }) => {
        const chosen = consent.type === 'EXPLICIT' || !consent.required;
        update(
          choices(ids, (id) => (chosen ? !!categories[id] && categories[id].state === 'ALL_ACCEPTED' : undefined)),
        );
      });
    };
    when(() => window.__ucCmp, read);
    for (const name of ['UC_UI_INITIALIZED', 'UC_CONSENT', 'UC_UI_CMP_EVENT']) window.addEventListener(name, read);
    return read;
  };
}
