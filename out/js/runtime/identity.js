// SPDX-License-Identifier: 0BSD
//
// Sign-up, sign-in and sign-out as the plan's rules say, in their order and only once.

import { plan } from './plan.js';

/** The anonymousId that Segment keeps in its cookie, or undefined. Older libraries wrote it in quotes. */
export function anonymousId(cookies = document.cookie) {
  const found = /(?:^|;\s*)ajs_anonymous_id=([^;]*)/.exec(cookies);
  if (!found) return undefined;
  try {
    return decodeURIComponent(found[1]).replace(/^"(.*)"$/, '$1') || undefined;
  } catch (error) {
    return undefined;
  }
}

/** Helpers over a client. `tokens` are the plan's `identify` and `alias`, where it has them. */
export function identity(tracking, tokens = {}) {
  let user;

  function known() {
    const analytics = tracking.analytics();
    try {
      return user || (analytics && analytics.user && analytics.user().id()) || undefined;
    } catch (error) {
      return user;
    }
  }

  function steps(names, userId, traits, again) {
    for (const name of names) {
      if (name === 'reset') {
        const analytics = tracking.analytics();
        if (analytics && analytics.reset) analytics.reset();
      } else if (!again && tokens[name]) tracking.send(tokens[name], traits, { userId });
    }
  }

  function enter(names, userId, traits) {
    const again = known() === userId;
    steps(names, userId, traits, again);
    user = userId;
  }

  return {
    signUp: (userId, traits) => enter(plan.identity.signUp, userId, traits),
    signIn: (userId, traits) => enter(plan.identity.signIn, userId, traits),
    signOut() {
      user = undefined;
      steps(plan.identity.signOut);
    },
  };
}
