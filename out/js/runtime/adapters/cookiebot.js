// SPDX-License-Identifier: 0BSD

import { cookiebot as planned } from '../cmp.js';
import { choices } from './choices.js';

const TOLD = ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnDialogDisplay'];

/** Cookiebot: `Cookiebot.consent`, whether there was an answer, and the events that tell of it. */
export function cookiebot(ids = planned) {
  return (update) => {
    const read = () => {
      const { Cookiebot } = window;
      if (!Cookiebot || !Cookiebot.consent) return;
      update(choices(ids, (id) => (Cookiebot.hasResponse ? Cookiebot.consent[id] === true : undefined)));
    };
    read();
    for (const name of TOLD) window.addEventListener(name, read);
    return read;
  };
}
