// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/cart-page';

const token = {
  ...page,
  name: 'Cart',
  category: 'Checkout',
  common: ['store_view', 'market'],
  check,
};

export { token as cartPage };
