// SPDX-License-Identifier: 0BSD
//
// Sign-up, sign-in and sign-out as the plan's rules say, in their order and only once.

import { steps as planned } from './plan.js';

/** The anonymousId that Segment keeps in its cookie, or undefined. Older libraries wrote it in quotes. */
export function anonymousId(cookies = document.cookie) {
  const [, found = ''] = /(?:^|;\s*)ajs_anonymous_id=([^;]*)/.exec(cookies) || [];
  try {
    return decodeURIComponent(found).replace(/^"(.*)"$/, '$1') || undefined;
  } catch {
    return undefined;
  }
}

/** Helpers over a client. `tokens` are the plan's `identify` and `alias`, where it has them. */
export function identity(tracking, tokens = {}) {
  let user;

  function isKnown(userId) {
    try {
      return (user || tracking.analytics()?.user?.().id()) === userId;
    } catch {
      return false;
    }
  }

  function follow(steps, userId, traits) {
    const again = userId && isKnown(userId);
    user = userId;
    for (const step of steps) {
      if (step === 'reset') tracking.analytics()?.reset?.();
      else if (!again && tokens[step]) tracking.send(tokens[step], traits, { userId });
    }
  }

  return {
    signUp: (userId, traits) => follow(planned.signUp, userId, traits),
    signIn: (userId, traits) => follow(planned.signIn, userId, traits),
    signOut: () => follow(planned.signOut),
  };
}
