// SPDX-License-Identifier: 0BSD
import { identify } from '../runtime/calls.js';
import { gated } from '../runtime/gate.js';
import { check } from '#checks/identify';

const gates = [
  [['traits', 1]],
  [
    ['email', 0, ['marketing']],
    ['firstName', 0, ['marketing']],
    ['lastName', 0, ['marketing']],
    ['phone', 0, ['marketing']],
    ['address', 0, ['marketing']],
  ],
];
const token = {
  ...identify,
  name: '',
  refine: [gated(gates)],
  check,
};

export { token as identify };
