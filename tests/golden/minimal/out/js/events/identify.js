// SPDX-License-Identifier: 0BSD
import { identify } from '../runtime/calls.js';
import { check } from '#checks/identify';

const token = {
  ...identify,
  name: '',
  check,
};

export { token as identify };
