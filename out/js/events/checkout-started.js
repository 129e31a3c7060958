// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/checkout-started';

const token = {
  ...track,
  name: 'Checkout Started',
  common: ['store_view', 'market'],
  check,
};

export { token as checkoutStarted };
