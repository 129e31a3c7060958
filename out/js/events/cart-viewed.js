// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/cart-viewed';

const token = {
  ...track,
  name: 'Cart Viewed',
  check,
};

export { token as cartViewed };
