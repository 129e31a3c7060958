// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/product-added';

const token = {
  ...track,
  name: 'Product Added',
  common: ['store_view', 'market'],
  check,
};

export { token as productAdded };
