// SPDX-License-Identifier: 0BSD

import type { ConsentSource } from '../client.js';

/** `ids` maps the plan's categories to types of Google's, each one or a list that must all be granted; `layer` is the data layer's name. */
export declare function googleConsent(ids?: Record<string, unknown>, layer?: string): ConsentSource;
