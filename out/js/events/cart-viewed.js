// SPDX-License-Identifier: 0BSD
import { check } from '#checks/cart-viewed';

const token = {
  type: 'track',
  name: 'Cart Viewed',
  check,
};

export { token as cartViewed };
