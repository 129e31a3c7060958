// SPDX-License-Identifier: 0BSD
export { identify } from './events/identify.js';
export type { Identify } from './events/identify.js';
export { homePage } from './events/home-page.js';
export type { HomePage } from './events/home-page.js';
export { orderCompleted } from './events/order-completed.js';
export type { OrderCompleted } from './events/order-completed.js';
export type { Line } from './types/line.js';
export { createTracking } from './runtime/client.js';
export type * from './runtime/client.js';
export { plan } from './runtime/plan.js';
export type * from './runtime/types.js';
