// SPDX-License-Identifier: 0BSD

import type { ConsentSource } from '../client.js';

export declare function googleConsent(ids?: Record<string, unknown>, layer?: string): ConsentSource;
export declare function driveGoogle(
  ids?: Record<string, unknown>,
  layer?: string,
): (event: { preferences: { [category: string]: boolean } }) => void;
