// SPDX-License-Identifier: 0BSD

/** From npm: `load: segment(() => import('@segment/analytics-next'), { writeKey })`. */
export declare function segment(
  find: () => unknown,
  settings: { writeKey: string; cdnURL?: string; [setting: string]: unknown },
  options?: Record<string, unknown>,
): () => Promise<unknown>;

/** By a script from Segment's CDN or a proxy of your own. */
export declare function script(settings: {
  writeKey: string;
  host?: string;
  nonce?: string;
  options?: Record<string, unknown>;
}): () => Promise<unknown>;
