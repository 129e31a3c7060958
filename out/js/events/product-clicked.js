// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/product-clicked';

const token = {
  ...track,
  name: 'Product Clicked',
  common: ['store_view', 'market'],
  check,
};

export { token as productClicked };
