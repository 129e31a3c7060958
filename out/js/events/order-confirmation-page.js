// SPDX-License-Identifier: 0BSD
import { check } from '#checks/order-confirmation-page';

const token = {
  type: 'page',
  name: 'Order Confirmation',
  category: 'Checkout',
  check,
};

export { token as orderConfirmationPage };
