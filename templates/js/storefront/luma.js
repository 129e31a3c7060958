// SPDX-License-Identifier: 0BSD
//
// Luma's own modules, where the theme has RequireJS. A theme without it, or a module that isn't there, is no error.

/** Calls `ready` with the modules once they are there; never, where they aren't. What `ready` throws stays here. */
export function required(names, ready) {
  const { require } = window;
  if (typeof require !== 'function') return;
  try {
    require(names, safe(ready), () => {});
  } catch {
    // Another loader of the same name.
  }
}

/** Calls `does` for clicks of whichever button that opens links, before others can keep them to themselves. */
export function onClick(does) {
  const heard = safe(does);
  for (const kind of ['click', 'auxclick'])
    document.addEventListener(kind, (event) => event.button < 2 && heard(event), true);
}

/** The function, unable to throw into code of the shop. */
export function safe(does) {
  return (...given) => {
    try {
      return does(...given);
    } catch {
      return undefined;
    }
  };
}
