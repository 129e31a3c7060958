// SPDX-License-Identifier: 0BSD

import type { ConsentSource } from '../client.js';

/** `ids` maps the plan's categories to the platform's; the plan's own unless said. */
export declare function usercentrics(ids?: Record<string, unknown>): ConsentSource;
