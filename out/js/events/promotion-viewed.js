// SPDX-License-Identifier: 0BSD
import { check } from '#checks/promotion-viewed';

const token = {
  type: 'track',
  name: 'Promotion Viewed',
  check,
};

export { token as promotionViewed };
