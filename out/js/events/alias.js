// SPDX-License-Identifier: 0BSD
const token = {
  type: 'alias',
  name: '',
};

export { token as alias };
