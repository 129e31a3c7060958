// SPDX-License-Identifier: 0BSD
import { check } from '#checks/product-list-filtered';

const token = {
  type: 'track',
  name: 'Product List Filtered',
  check,
};

export { token as productListFiltered };
