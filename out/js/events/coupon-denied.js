// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/coupon-denied';

const token = {
  ...track,
  name: 'Coupon Denied',
  common: ['store_view', 'market'],
  check,
};

export { token as couponDenied };
