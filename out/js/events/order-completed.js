// SPDX-License-Identifier: 0BSD
import { gate } from '../runtime/gate.js';
import { check, context } from '#checks/order-completed';

const token = {
  type: 'track',
  name: 'Order Completed',
  once: ['order_uid'],
  gates: [
    [
      ['email_sha256', 0, ['marketing']],
      ['phone_sha256', 0, ['marketing']],
      ['fbc', 0, ['marketing']],
      ['fbp', 0, ['marketing']],
    ],
  ],
  contextGates: [
    [['traits', 1]],
    [
      ['email', 0, ['marketing']],
      ['phone', 0, ['marketing']],
    ],
  ],
  gate,
  check,
  context,
};

export { token as orderCompleted };
