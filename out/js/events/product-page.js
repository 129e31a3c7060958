// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/product-page';

const token = {
  ...page,
  name: 'Product',
  category: 'Catalog',
  common: ['store_view', 'market'],
  check,
};

export { token as productPage };
