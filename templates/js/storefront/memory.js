// SPDX-License-Identifier: 0BSD
//
// What has to be known on the next page, too. Nothing is stored before consent permits it: until then it is known on this page alone.

/** {kept, keep, settle}: plain values by name. `permitted` tells whether storage may be used now. */
export function memory(prefix, permitted) {
  const here = {};

  /** What is known by that name; what another tab wrote counts. */
  function kept(name) {
    try {
      const stored = permitted() && window.localStorage.getItem(prefix + name);
      return stored ? JSON.parse(stored) : here[name];
    } catch {
      return here[name];
    }
  }

  function keep(name, value) {
    here[name] = value;
    settle();
  }

  /** Writes down what this page knows, where that is permitted, and takes it away where it isn't any more. */
  function settle() {
    try {
      const allowed = permitted();
      for (const name of Object.keys(here)) {
        if (allowed && here[name] !== undefined) window.localStorage.setItem(prefix + name, JSON.stringify(here[name]));
        else window.localStorage.removeItem(prefix + name);
      }
    } catch {
      // Storage is full, refused or not there.
    }
  }

  return { kept, keep, settle };
}
