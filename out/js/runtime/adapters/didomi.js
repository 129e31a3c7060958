// SPDX-License-Identifier: 0BSD

import { didomi as planned } from '../cmp.js';
import { choices } from './choices.js';

/** Didomi: purposes of the current user. Without a choice every purpose is off, so that is asked apart. */
export function didomi(ids = planned) {
  return (update) => {
    const read = () => {
      const { Didomi } = window;
      if (!Didomi || !Didomi.getCurrentUserStatus) return;
      const { purposes } = Didomi.getCurrentUserStatus();
      const open = Didomi.shouldUserStatusBeCollected
        ? Didomi.shouldUserStatusBeCollected()
        : Didomi.shouldConsentBeCollected();
      update(choices(ids, (id) => (open ? undefined : purposes[id]?.enabled === true)));
    };
    (window.didomiOnReady = window.didomiOnReady || []).push(read);
    (window.didomiEventListeners = window.didomiEventListeners || []).push({
      event: 'consent.changed',
      listener: read,
    });
    return read;
  };
}
