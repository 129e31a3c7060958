// SPDX-License-Identifier: 0BSD

/** What every call of the plan shares, and what made this package. */
export const plan = {
  id: 'acme-store',
  version: '3.2.0',
  digest: 'd5986944ca159d7395645f6820234a98c6315b0ea0d6b86fd80c1b134a63dba7',
  source: 'storefront',
  generator: 'trackwright 1.0.0',
  namespace: '4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34',
  model: 'opt-in',
  markets: { de: 'opt-in', us: 'opt-out' },
  load: 'granted',
  hold: 'memory',
  reset: false,
  identity: { signUp: ['alias', 'identify'], signIn: ['identify'], signOut: ['reset'] },
  consent: ['analytics'],
  categories: [
    { name: 'analytics', id: 'Analytics' },
    { name: 'marketing', id: 'Advertising', gpc: 'deny' },
  ],
  destinations: [
    { name: 'Google Analytics 4 Cloud', consent: ['analytics'] },
    { name: 'Facebook Conversions API (Actions)', consent: ['marketing'] },
    { name: 'Klaviyo (Actions)', consent: ['marketing'] },
  ],
};
