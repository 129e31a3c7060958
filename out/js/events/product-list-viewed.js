// SPDX-License-Identifier: 0BSD
import { check } from '#checks/product-list-viewed';

const token = {
  type: 'track',
  name: 'Product List Viewed',
  check,
};

export { token as productListViewed };
