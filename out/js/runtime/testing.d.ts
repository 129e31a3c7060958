// SPDX-License-Identifier: 0BSD

import type { Tracking, TrackingEvent, TrackingOptions } from './client.js';
import type { Message, Violation } from './types.js';

export interface TestTracking extends Tracking {
  readonly messages: Message[];
  readonly violations: Violation[];
  readonly drops: TrackingEvent[];
  clear(): void;
}

export declare function createTestTracking(options?: TrackingOptions): TestTracking;
