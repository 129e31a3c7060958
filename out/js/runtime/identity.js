// SPDX-License-Identifier: 0BSD
//
// Sign-up, sign-in and sign-out as the plan's rules say, in their order and only once.

import { steps as planned } from './plan.js';

const none = () => [];

/** Forgetting, which keeps its place among the calls: Segment may not be there yet, and what was called before is the leaving visitor's. */
export const RESET = { type: 'reset', name: '', consent: ['necessary'], body: none, hand: none };

/** An id that Segment keeps in its cookies, or undefined, as where there are none to read. Older libraries wrote it in quotes. */
function kept(name, cookies) {
  try {
    const found = (cookies ?? document.cookie).match('(^|; ?)ajs_' + name + '_id=([^;]*)');
    return decodeURIComponent(found[2]).replace(/^"|"$/g, '') || undefined;
  } catch (error) {
    return undefined;
  }
}

/** The anonymousId that Segment keeps in its cookie, or undefined. */
export const anonymousId = (cookies) => kept('anonymous', cookies);

/** Helpers over a client. `tokens` are the plan's `identify` and `alias`, where it has them. */
export function identity(tracking, tokens = {}) {
  /** Who Segment has: it says so itself or, until it is loaded, its cookie does. After that, who this page has told it of. */
  let who = () => {
    try {
      return tracking.analytics().user().id();
    } catch (error) {
      return kept('user');
    }
  };

  function follow(steps, userId, traits) {
    const again = userId && who() === userId;
    who = () => userId;
    for (const step of steps) {
      if (step === 'reset') tracking.send(RESET);
      else if (!again && tokens[step]) tracking.send(tokens[step], traits, { userId });
    }
  }

  return {
    signUp: (userId, traits) => follow(planned.signUp, userId, traits),
    signIn: (userId, traits) => follow(planned.signIn, userId, traits),
    signOut: () => follow(planned.signOut),
  };
}
