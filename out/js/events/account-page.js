// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/account-page';

const token = {
  ...page,
  name: 'Account',
  category: 'Account',
  common: ['store_view', 'market'],
  check,
};

export { token as accountPage };
