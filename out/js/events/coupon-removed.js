// SPDX-License-Identifier: 0BSD
import { check } from '#checks/coupon-removed';

const token = {
  type: 'track',
  name: 'Coupon Removed',
  check,
};

export { token as couponRemoved };
