// SPDX-License-Identifier: 0BSD
import { check } from '#checks/search-results-page';

const token = {
  type: 'page',
  name: 'Search Results',
  category: 'Catalog',
  check,
};

export { token as searchResultsPage };
