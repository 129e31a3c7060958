// SPDX-License-Identifier: 0BSD
import { track } from '../runtime/calls.js';
import { check } from '#checks/coupon-entered';

const token = {
  ...track,
  name: 'Coupon Entered',
  common: ['store_view', 'market'],
  check,
};

export { token as couponEntered };
