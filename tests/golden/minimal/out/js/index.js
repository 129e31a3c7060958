// SPDX-License-Identifier: 0BSD
export { identify } from './events/identify.js';
export { homePage } from './events/home-page.js';
export { orderCompleted } from './events/order-completed.js';
export { createTracking } from './runtime/client.js';
export { plan } from './runtime/plan.js';
