// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/cart-viewed';

const token = {
  ...track,
  name: 'Cart Viewed',
  common: ['store_view', 'market'],
  check,
};

export { token as cartViewed };
