// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/checkout-page';

const token = {
  ...page,
  name: 'Checkout',
  category: 'Checkout',
  common: ['store_view', 'market'],
  check,
};

export { token as checkoutPage };
