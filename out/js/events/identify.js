// SPDX-License-Identifier: 0BSD
import { identify } from '../runtime/calls.js';
import { gated } from '../runtime/gate.js';
import { check } from '#checks/identify';

const gates = [[[['traits'], 1]], [[['email', 'firstName', 'lastName', 'phone', 'address'], 0, ['marketing']]]];
const token = {
  ...identify,
  name: '',
  refine: [gated(gates)],
  check,
};

export { token as identify };
