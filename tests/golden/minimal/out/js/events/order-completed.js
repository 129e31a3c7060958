// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { gated } from '../runtime/gate.js';
import { once } from '../runtime/once.js';
import { check } from '#checks/order-completed';

const gates = [[[['properties'], 1]], [[['email'], 0, ['analytics']]]];
const token = {
  ...track,
  name: 'Order Completed',
  once: once('order_id'),
  refine: [gated(gates)],
  check,
};

export { token as orderCompleted };
