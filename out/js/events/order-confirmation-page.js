// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/order-confirmation-page';

const token = {
  ...page,
  name: 'Order Confirmation',
  category: 'Checkout',
  common: ['store_view', 'market'],
  check,
};

export { token as orderConfirmationPage };
