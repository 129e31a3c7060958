// SPDX-License-Identifier: 0BSD
import { check } from '#checks/account-page';

const token = {
  type: 'page',
  name: 'Account',
  category: 'Account',
  check,
};

export { token as accountPage };
