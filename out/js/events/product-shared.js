// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { gated } from '../runtime/gate.js';
import { check } from '#checks/product-shared';

const gates = [[[['properties'], 1]], [[['share_message', 'recipient'], 0, ['marketing']]]];
const token = {
  ...track,
  name: 'Product Shared',
  common: ['store_view', 'market'],
  refine: [gated(gates)],
  check,
};

export { token as productShared };
