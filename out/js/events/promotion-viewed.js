// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/promotion-viewed';

const token = {
  ...track,
  name: 'Promotion Viewed',
  common: ['store_view', 'market'],
  check,
};

export { token as promotionViewed };
