// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/category-page';

const token = {
  ...page,
  name: 'Category',
  category: 'Catalog',
  common: ['store_view', 'market'],
  check,
};

export { token as categoryPage };
