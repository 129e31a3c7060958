// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/product-list-viewed';

const token = {
  ...track,
  name: 'Product List Viewed',
  common: ['store_view', 'market'],
  check,
};

export { token as productListViewed };
