// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/content-page';

const token = {
  ...page,
  name: 'Content',
  common: ['store_view', 'market'],
  check,
};

export { token as contentPage };
