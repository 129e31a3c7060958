// SPDX-License-Identifier: 0BSD
import { check } from '#checks/product-page';

const token = {
  type: 'page',
  name: 'Product',
  category: 'Catalog',
  check,
};

export { token as productPage };
