// SPDX-License-Identifier: 0BSD
import { page } from '../runtime/calls.js';
import { check } from '#checks/content-page';

const token = {
  ...page,
  name: 'Content',
  check,
};

export { token as contentPage };
