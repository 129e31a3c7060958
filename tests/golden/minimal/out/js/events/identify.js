// SPDX-License-Identifier: 0BSD
import { check } from '#checks/identify';

const token = {
  type: 'identify',
  name: '',
  check,
};

export { token as identify };
