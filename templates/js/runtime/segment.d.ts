// SPDX-License-Identifier: 0BSD

/** Where Segment takes messages, where that isn't what its settings say: a proxy of your own. */
export interface Endpoint {
  /** Host and path, like `t.shop.example/v1`. */
  apiHost?: string;
  protocol?: 'https' | 'http';
  [setting: string]: unknown;
}

/** A way to load an analytics.js. */
export interface Loader {
  /** The client's own affair. */
  begin(client: never): unknown;
}

/**
 * A way of your own: it is called once, when consent allows it. Calls go with the visitor to the next page where the end of this one would
 * cost them: those that wait for it, and those that analytics.js has not sent yet. `segment` and `script` are such.
 */
export declare function loader(load: () => unknown): Loader;

/**
 * From npm: `load: segment(() => import('@segment/analytics-next'), { writeKey })`. `options` are analytics.js's own. Dates stay the texts
 * they are, and requests outlive the page, unless these say otherwise.
 */
export declare function segment(
  find: () => unknown,
  settings: { writeKey: string; cdnURL?: string; endpoint?: Endpoint; [setting: string]: unknown },
  options?: Record<string, unknown>,
): Loader;

/** By a script from Segment's CDN, or from a proxy of your own at `host`. */
export declare function script(settings: {
  writeKey: string;
  host?: string;
  nonce?: string;
  endpoint?: Endpoint;
  options?: Record<string, unknown>;
}): Loader;
