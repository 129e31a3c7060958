// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/search-results-page';

const token = {
  ...page,
  name: 'Search Results',
  category: 'Catalog',
  common: ['store_view', 'market'],
  check,
};

export { token as searchResultsPage };
