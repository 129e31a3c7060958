// SPDX-License-Identifier: 0BSD

import { cmp } from '../cmp.js';
import { choices } from './choices.js';

/** Cookiebot: `Cookiebot.consent`, and its three events. */
export function cookiebot(ids = cmp.cookiebot) {
  return (update) => {
    const read = () => {
      const { Cookiebot } = window;
      if (!Cookiebot || !Cookiebot.consent) return;
      update(choices(ids, (id) => (Cookiebot.hasResponse ? Cookiebot.consent[id] === true : undefined)));
    };
    read();
    for (const name of ['Ready', 'Accept', 'Decline'].map(
      (word) => 'CookiebotOn' + (word === 'Ready' ? 'ConsentReady' : word),
    )) {
      window.addEventListener(name, read);
    }
    window.addEventListener('CookiebotOnDialogDisplay', read);
    return read;
  };
}
