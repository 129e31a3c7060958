// SPDX-License-Identifier: 0BSD

import { segment as segmentIds } from '../cmp.js';

const CHOSEN = 'user:allowed:save:cookie';

/** Magento's cookie restriction mode: one yes for everything, per website, or no choice yet. */
export function magentoCookies(website, names = Object.keys(segmentIds)) {
  return (update) => {
    let allowed = false;
    const read = () => {
      const found = /(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);
      try {
        allowed = !!found && JSON.parse(decodeURIComponent(found[1]))[website] === 1;
      } catch (error) {
        allowed = false;
      }
      update(Object.fromEntries(names.map((name) => [name, allowed ? 'granted' : 'undecided'])));
    };
    read();
    document.addEventListener(CHOSEN, read);
    // Luma's notice tells by jQuery, whose events are none of the page's; where a theme has no AMD loader, the click that it takes is heard.
    if (window.require && window.require.defined) window.require(['jquery'], ($) => $(document).on(CHOSEN, read));
    else document.addEventListener('click', () => allowed || setTimeout(read));
    return read;
  };
}
