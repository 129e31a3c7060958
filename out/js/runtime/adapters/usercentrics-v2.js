// SPDX-License-Identifier: 0BSD

import { usercentrics as planned } from '../cmp.js';
import { choices } from './choices.js';

/** Usercentrics, version 2: `UC_UI`, and its window event, whose name is set in its admin interface. A category is its services, all of them. */
export function usercentricsV2(ids = planned, event = 'ucEvent') {
  return (update) => {
    const tell = (chosen, categories) => update(choices(ids, (id) => (chosen ? categories[id] === true : undefined)));
    const read = () => {
      const { UC_UI } = window;
      if (!UC_UI || !UC_UI.isInitialized()) return;
      const categories = {};
      for (const { categorySlug, consent } of UC_UI.getServicesBaseInfo()) {
        categories[categorySlug] = categories[categorySlug] !== false && consent.status;
      }
      tell(!UC_UI.isConsentRequired(), categories);
    };
    read();
    window.addEventListener('UC_UI_INITIALIZED', read);
    window.addEventListener(event, ({ detail }) => {
      if (detail && detail.event === 'consent_status') tell(/explicit/i.test(detail.type), detail.ucCategory);
    });
    return read;
  };
}
