// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/promotion-clicked';

const token = {
  ...track,
  name: 'Promotion Clicked',
  common: ['store_view', 'market'],
  check,
};

export { token as promotionClicked };
