// SPDX-License-Identifier: 0BSD

import type { ConsentSource } from '../client.js';

export declare function usercentrics(ids?: Record<string, unknown>): ConsentSource;
export declare function usercentricsV2(ids?: Record<string, unknown>, event?: string): ConsentSource;
