// SPDX-License-Identifier: 0BSD
import { identify } from './events/identify.js';
import { homePage } from './events/home-page.js';
import { orderCompleted } from './events/order-completed.js';
import { build as all_build, check as all_check, index as all_index } from './runtime/all.js';

const all_tokens = {
  identify,
  homePage,
  orderCompleted,
};
const all_foreign = {};
const all_calls = all_index(all_tokens, all_foreign);

/** Every violation of a call by name, in the order of the plan. */
export function validate(call, name, payload, context, version) {
  return all_check(all_calls, { call, name, payload, context, version });
}

/** What becomes of a call: {decision, reason?, message?}. Pure; it doesn't validate. */
export function build(request) {
  return all_build(all_calls, request);
}

/** The calls of this source: [type, name] in the order of the plan. */
export const names = Object.values(all_tokens).map((token) => [token.type, token.name]);
