// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/coupon-removed';

const token = {
  ...track,
  name: 'Coupon Removed',
  common: ['store_view', 'market'],
  check,
};

export { token as couponRemoved };
