// SPDX-License-Identifier: 0BSD

import type { ConsentSource } from '../client.js';

/** `ids` maps the plan's categories to the platform's; `event` is the window event's name in its admin interface. */
export declare function usercentricsV2(ids?: Record<string, unknown>, event?: string): ConsentSource;
