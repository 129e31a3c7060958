// SPDX-License-Identifier: 0BSD

import type { Tracking, TrackingOptions } from './client.js';

export declare function start(options: TrackingOptions): Tracking | undefined;
export declare const send: Tracking['send'];
export declare function unsent(): number;
