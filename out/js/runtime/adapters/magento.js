// SPDX-License-Identifier: 0BSD

import { cmp } from '../cmp.js';

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
    document.addEventListener('user:allowed:save:cookie', read);
    return read;
  };
}
