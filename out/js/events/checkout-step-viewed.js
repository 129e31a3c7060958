// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/checkout-step-viewed';

const token = {
  ...track,
  name: 'Checkout Step Viewed',
  common: ['store_view', 'market'],
  check,
};

export { token as checkoutStepViewed };
