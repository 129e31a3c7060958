// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/coupon-applied';

const token = {
  ...track,
  name: 'Coupon Applied',
  common: ['store_view', 'market'],
  check,
};

export { token as couponApplied };
