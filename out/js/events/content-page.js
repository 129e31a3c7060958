// SPDX-License-Identifier: 0BSD
import { check } from '#checks/content-page';

const token = {
  type: 'page',
  name: 'Content',
  check,
};

export { token as contentPage };
