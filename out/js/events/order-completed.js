// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { gated } from '../runtime/gate.js';
import { once } from '../runtime/once.js';
import { check, context } from '#checks/order-completed';

const gates = [
  [
    [['properties'], 1],
    [['context'], 2],
  ],
  [[['email_sha256', 'phone_sha256', 'fbc', 'fbp'], 0, ['marketing']]],
  [
    [['traits'], 3],
    [['ga'], 4],
  ],
  [[['email', 'phone'], 0, ['marketing']]],
  [[['client_id', 'session_id'], 0, ['analytics']]],
];
const token = {
  ...track,
  name: 'Order Completed',
  common: ['store_view', 'market'],
  once: once('order_uid'),
  refine: [gated(gates)],
  check,
  context,
};

export { token as orderCompleted };
