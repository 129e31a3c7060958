// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/product-list-filtered';

const token = {
  ...track,
  name: 'Product List Filtered',
  common: ['store_view', 'market'],
  check,
};

export { token as productListFiltered };
