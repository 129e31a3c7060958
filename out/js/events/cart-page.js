// SPDX-License-Identifier: 0BSD
import { check } from '#checks/cart-page';

const token = {
  type: 'page',
  name: 'Cart',
  category: 'Checkout',
  check,
};

export { token as cartPage };
