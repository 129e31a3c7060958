// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/payment-info-entered';

const token = {
  ...track,
  name: 'Payment Info Entered',
  common: ['store_view', 'market'],
  check,
};

export { token as paymentInfoEntered };
