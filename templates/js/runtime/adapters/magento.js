// SPDX-License-Identifier: 0BSD

import { cmp } from '../cmp.js';

const CHOSEN = 'user:allowed:save:cookie';

/** Magento's cookie restriction mode: one yes for everything, per website, or no choice yet. */
export function magentoCookies(website, names = Object.keys(cmp.segment)) {
  return (update) => {
    const read = () => {
      const found = /(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);
      let allowed = false;
      try {
        allowed = !!found && JSON.parse(decodeURIComponent(found[1]))[website] === 1;
      } catch (error) {
        allowed = false;
      }
      update(Object.fromEntries(names.map((name) => [name, allowed ? 'granted' : 'undecided'])));
    };
    read();
    document.addEventListener(CHOSEN, read);
    // Luma's notice tells by jQuery, whose events are none of the page's.
    if (window.require && window.require.defined) window.require(['jquery'], ($) => $(document).on(CHOSEN, read));
    return read;
  };
}
