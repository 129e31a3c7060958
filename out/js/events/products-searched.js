// SPDX-License-Identifier: 0BSD
import { check } from '#checks/products-searched';

const token = {
  type: 'track',
  name: 'Products Searched',
  check,
};

export { token as productsSearched };
