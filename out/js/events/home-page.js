// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/home-page';

const token = {
  ...page,
  name: 'Home',
  common: ['store_view', 'market'],
  check,
};

export { token as homePage };
