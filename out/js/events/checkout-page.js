// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/checkout-page';

const token = {
  ...page,
  name: 'Checkout',
  category: 'Checkout',
  check,
};

export { token as checkoutPage };
