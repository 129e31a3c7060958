// SPDX-License-Identifier: 0BSD
import { gate } from '../runtime/gate.js';
import { check } from '#checks/order-completed';

const token = {
  type: 'track',
  name: 'Order Completed',
  once: ['order_id'],
  gates: [[['email', 0, ['analytics']]]],
  gate,
  check,
};

export { token as orderCompleted };
