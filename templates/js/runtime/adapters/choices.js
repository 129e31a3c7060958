// SPDX-License-Identifier: 0BSD

/** Choices for the plan's categories: `granted(id)` answers true, false, or undefined where nothing was chosen. `ids` maps categories. */
export function choices(ids, granted) {
  const found = {};
  for (const name in ids) {
    const all = [].concat(ids[name]).map(granted);
    found[name] = all.includes(undefined) ? 'undecided' : all.includes(false) ? 'denied' : 'granted';
  }
  return found;
}

/** What the page's cookies have behind `start` and an equals sign, to the end of the cookie or of its part; empty where they don't. */
export const cookie = (start) => decodeURIComponent((document.cookie.match(start + '=([^;&]*)') || [0, ''])[1]);

/** Calls `ready` when `find` gives something, looking every 100 ms at first and ever more seldom. */
export function when(find, ready, wait = 100) {
  const found = find();
  if (found) ready(found);
  else setTimeout(when, wait, find, ready, Math.min(wait * 1.2, 2000));
}
