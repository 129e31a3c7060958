// SPDX-License-Identifier: 0BSD
import { check } from '#checks/checkout-step-viewed';

const token = {
  type: 'track',
  name: 'Checkout Step Viewed',
  check,
};

export { token as checkoutStepViewed };
