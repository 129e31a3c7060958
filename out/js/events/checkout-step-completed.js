// SPDX-License-Identifier: 0BSD
import { check } from '#checks/checkout-step-completed';

const token = {
  type: 'track',
  name: 'Checkout Step Completed',
  check,
};

export { token as checkoutStepCompleted };
