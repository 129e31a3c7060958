// SPDX-License-Identifier: 0BSD
import { alias } from '../runtime/calls.js';

const token = {
  ...alias,
  name: '',
};

export { token as alias };
