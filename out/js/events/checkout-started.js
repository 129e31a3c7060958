// SPDX-License-Identifier: 0BSD
import { check } from '#checks/checkout-started';

const token = {
  type: 'track',
  name: 'Checkout Started',
  check,
};

export { token as checkoutStarted };
