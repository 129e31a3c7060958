// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/checkout-step-completed';

const token = {
  ...track,
  name: 'Checkout Step Completed',
  common: ['store_view', 'market'],
  check,
};

export { token as checkoutStepCompleted };
