// SPDX-License-Identifier: 0BSD
import { check } from '#checks/category-page';

const token = {
  type: 'page',
  name: 'Category',
  category: 'Catalog',
  check,
};

export { token as categoryPage };
