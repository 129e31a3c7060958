// SPDX-License-Identifier: 0BSD
import { check } from '#checks/product-removed';

const token = {
  type: 'track',
  name: 'Product Removed',
  check,
};

export { token as productRemoved };
