// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/product-removed';

const token = {
  ...track,
  name: 'Product Removed',
  common: ['store_view', 'market'],
  check,
};

export { token as productRemoved };
