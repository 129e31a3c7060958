// SPDX-License-Identifier: 0BSD
import { all, json, members, record, rest, string } from '../runtime/check.js';
import { isEmail } from '../runtime/formats.js';
import { format, longest } from '../runtime/rules.js';

const $value_part1 = members({
  '?email': all(string, format(isEmail, 'email')),
  '?phone': all(string, longest(64)),
});
const $names1 = ['email', 'phone'];
const $value = all(record, $value_part1, rest($names1, [], json));

export { $value as checkContact };
