// SPDX-License-Identifier: 0BSD
import { check } from '#checks/coupon-applied';

const token = {
  type: 'track',
  name: 'Coupon Applied',
  check,
};

export { token as couponApplied };
