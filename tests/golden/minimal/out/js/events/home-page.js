// SPDX-License-Identifier: 0BSD
import { check } from '#checks/home-page';

const token = {
  type: 'page',
  name: 'Home',
  check,
};

export { token as homePage };
