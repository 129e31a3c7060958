// SPDX-License-Identifier: 0BSD
import { check } from '#checks/product-viewed';

const token = {
  type: 'track',
  name: 'Product Viewed',
  check,
};

export { token as productViewed };
