// SPDX-License-Identifier: 0BSD
import { check } from '#checks/product-added';

const token = {
  type: 'track',
  name: 'Product Added',
  check,
};

export { token as productAdded };
