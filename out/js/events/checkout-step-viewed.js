// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/checkout-step-viewed';

const token = {
  ...track,
  name: 'Checkout Step Viewed',
  check,
};

export { token as checkoutStepViewed };
