// SPDX-License-Identifier: 0BSD
import { gate } from '../runtime/gate.js';
import { check } from '#checks/identify';

const token = {
  type: 'identify',
  name: '',
  gates: [
    [
      ['email', 0, ['marketing']],
      ['firstName', 0, ['marketing']],
      ['lastName', 0, ['marketing']],
      ['phone', 0, ['marketing']],
      ['address', 0, ['marketing']],
    ],
  ],
  gate,
  check,
};

export { token as identify };
