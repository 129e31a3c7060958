// SPDX-License-Identifier: 0BSD
import { check } from '#checks/product-clicked';

const token = {
  type: 'track',
  name: 'Product Clicked',
  check,
};

export { token as productClicked };
