// SPDX-License-Identifier: 0BSD

import { cookiebot as planned } from '../cmp.js';
import { choices, cookie } from './choices.js';

const TOLD = ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnDialogDisplay'];

/**
 * Cookiebot: `Cookiebot.consent`, whether there was an answer, and the events that tell of it. What another tab chose stands in its cookie
 * alone: `{…,statistics:true,marketing:false,…}`, or -1 where nobody is asked (Cookiebot's page for developers, on reading it on a server).
 */
export function cookiebot(ids = planned) {
  return (update) => {
    const there = () => window.Cookiebot && window.Cookiebot.consent;
    const tell = (answered, granted) => update(choices(ids, (id) => (answered ? granted(id) : undefined)));
    const read = () => there() && tell(window.Cookiebot.hasResponse, (id) => there()[id] === true);
    read();
    for (const name of TOLD) window.addEventListener(name, read);
    return () => {
      const kept = cookie('\\bCookieConsent');
      if (there()) tell(kept, (id) => kept === '-1' || kept.includes(id + ':true'));
    };
  };
}
