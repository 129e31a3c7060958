// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/products-searched';

const token = {
  ...track,
  name: 'Products Searched',
  common: ['store_view', 'market'],
  check,
};

export { token as productsSearched };
