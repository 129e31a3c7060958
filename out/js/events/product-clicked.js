// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/product-clicked';

const token = {
  ...track,
  name: 'Product Clicked',
  check,
};

export { token as productClicked };
