// SPDX-License-Identifier: 0BSD

/** What clients go by; apart from `plan`, so that a page carries no more than that. */
export const settings = {
  id: 'acme-store',
  model: 'opt-in',
  markets: { de: 'opt-in', us: 'opt-out' },
  consent: ['analytics'],
  categories: [
    { name: 'analytics', id: 'Analytics' },
    { name: 'marketing', id: 'Advertising', gpc: 'deny' },
  ],
  destinations: [
    ['Google Analytics 4 Cloud', ['analytics']],
    ['Facebook Conversions API (Actions)', ['marketing']],
    ['Klaviyo (Actions)', ['marketing']],
  ],
};

export const version = '3.2.0';

/** The namespace of derived ids. */
export const namespace = '4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34';

/** What is called, in this order, when somebody signs up, in or out. */
export const steps = { signUp: ['alias', 'identify'], signIn: ['identify'], signOut: ['reset'] };

/** What every call of the plan shares, and what made this package. */
export const plan = /* @__PURE__ */ Object.assign(
  {
    version,
    digest: 'cb8972beb6e8e175be25f2c4ff5d186be367185c268a5ecb9b1e69cbe225db04',
    source: 'storefront',
    generator: 'trackwright 1.0.0',
    namespace,
    identity: steps,
  },
  settings,
);
