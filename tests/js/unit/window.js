// As much of a page as the client touches, for tests without a browser.

class Storage {
  #kept = new Map();
  getItem(key) {
    return this.#kept.get(key) ?? null;
  }
  setItem(key, value) {
    this.#kept.set(key, String(value));
  }
  removeItem(key) {
    this.#kept.delete(key);
  }
  keys() {
    return [...this.#kept.keys()];
  }
  toJSON() {
    return Object.fromEntries(this.#kept);
  }
}

/** A window, and the storage that all windows of its origin share. */
export function makeWindow({ path = '/mug', gpc, storage = new Storage() } = {}) {
  const page = Object.assign(new EventTarget(), {
    navigator: { globalPrivacyControl: gpc },
    location: { pathname: path, search: '?a=1', href: `https://shop.example${path}?a=1#top` },
    document: Object.assign(new EventTarget(), { referrer: 'https://search.example/', title: 'Mug', hidden: false, cookie: '' }),
    localStorage: storage,
  });
  page.leave = (persisted = false) => page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  page.show = () => page.dispatchEvent(new Event('pageshow'));
  return page;
}

/** Runs something in a window. Calls made later see none: what they need of it, the client keeps. */
export function inside(page, does) {
  globalThis.window = page;
  try {
    return does();
  } finally {
    delete globalThis.window;
  }
}

/** analytics.js as far as calls go: `calls` has [method, ...arguments]. */
export function makeAnalytics() {
  const calls = [];
  const methods = ['track', 'identify', 'page', 'group', 'alias', 'reset'];
  return Object.assign(Object.fromEntries(methods.map((name) => [name, (...call) => void calls.push([name, ...call])])), { calls });
}
