// SPDX-License-Identifier: 0BSD
//
// What says which version of an event, and of the plan, a message keeps to. Tokens that need it carry it in `refine`.

import { membersOf } from './check.js';

/** The version of an event that the plan has more than one of: what the caller says, or the newest. */
export const versioned =
  (newest) =>
  ({ context }, permitted, { version }) => {
    context.protocols = {
      ...membersOf(context.protocols),
      event_version: Number.isInteger(version) ? version : newest,
    };
  };

/** The plan's own version and digest. */
export const stamped =
  (stamp) =>
  ({ context }) => {
    context.protocols = { ...membersOf(context.protocols), ...stamp };
  };
