// SPDX-License-Identifier: 0BSD
import { check } from '#checks/checkout-page';

const token = {
  type: 'page',
  name: 'Checkout',
  category: 'Checkout',
  check,
};

export { token as checkoutPage };
