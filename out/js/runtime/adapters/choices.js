// SPDX-License-Identifier: 0BSD

/** Choices for the plan's categories: `granted(id)` answers true, false, or undefined where nothing was chosen. `ids` maps categories. */
export function choices(ids, granted) {
  const found = {};
  for (const name of Object.keys(ids)) {
    const all = [].concat(ids[name]).map(granted);
    found[name] = all.includes(undefined) ? 'undecided' : all.every(Boolean) ? 'granted' : 'denied';
  }
  return found;
}

/** Calls `ready` when `find` gives something, looking every 100 ms at first and ever more seldom. */
export function when(find, ready, wait = 100) {
  const found = find();
  if (found) ready(found);
  else setTimeout(() => when(find, ready, Math.min(wait * 1.2, 2000)), wait);
}
