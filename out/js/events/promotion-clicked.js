// SPDX-License-Identifier: 0BSD
import { check } from '#checks/promotion-clicked';

const token = {
  type: 'track',
  name: 'Promotion Clicked',
  check,
};

export { token as promotionClicked };
