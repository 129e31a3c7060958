// SPDX-License-Identifier: 0BSD
import { gate } from '../runtime/gate.js';
import { check } from '#checks/product-shared';

const token = {
  type: 'track',
  name: 'Product Shared',
  gates: [
    [
      ['share_message', 0, ['marketing']],
      ['recipient', 0, ['marketing']],
    ],
  ],
  gate,
  check,
};

export { token as productShared };
