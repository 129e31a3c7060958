// SPDX-License-Identifier: 0BSD
import { check } from '#checks/coupon-entered';

const token = {
  type: 'track',
  name: 'Coupon Entered',
  check,
};

export { token as couponEntered };
