// SPDX-License-Identifier: 0BSD
//
// What the plan says to clients, each by itself: a page carries what is used there.

/** Whether Segment is loaded before a choice is made, calls wait for one, and a withdrawal resets: at the top, where bundlers look for constants. */
export const loadsAlways = false;
export const holds = true;
export const resets = false;

export const id = 'acme-store';
export const version = '3.2.0';

/** The consent model: without a market, and by market. */
export const model = 'opt-in';
export const markets = { de: 'opt-in', us: 'opt-out' };

/** The categories that a call needs where it names none. */
export const consent = ['analytics'];
export const categories = [
  { name: 'analytics', id: 'Analytics' },
  { name: 'marketing', id: 'Advertising', gpc: 'deny' },
];

/** Destinations by Segment's name for them, and the categories that they need. */
export const destinations = [
  ['Google Analytics 4 Cloud', ['analytics']],
  ['Facebook Conversions API (Actions)', ['marketing']],
  ['Klaviyo (Actions)', ['marketing']],
];

/** The namespace of derived ids. */
export const namespace = '4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34';

/** What is called, in this order, when somebody signs up, in or out. */
export const steps = { signUp: ['alias', 'identify'], signIn: ['identify'], signOut: ['reset'] };

/** What every call of the plan shares, and what made this package. */
export const plan = {
  id,
  version,
  digest: 'cb8972beb6e8e175be25f2c4ff5d186be367185c268a5ecb9b1e69cbe225db04',
  source: 'storefront',
  generator: 'trackwright 1.0.0',
  namespace,
  model,
  markets,
  consent,
  categories,
  destinations,
  identity: steps,
};
