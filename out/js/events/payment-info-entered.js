// SPDX-License-Identifier: 0BSD
import { check } from '#checks/payment-info-entered';

const token = {
  type: 'track',
  name: 'Payment Info Entered',
  check,
};

export { token as paymentInfoEntered };
