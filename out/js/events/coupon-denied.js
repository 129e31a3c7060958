// SPDX-License-Identifier: 0BSD
import { check } from '#checks/coupon-denied';

const token = {
  type: 'track',
  name: 'Coupon Denied',
  check,
};

export { token as couponDenied };
