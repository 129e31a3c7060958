// SPDX-License-Identifier: 0BSD
//
// Calls that the end of a page would cost go with the visitor: the next page sends them, as they were made. A client has this from
// what loads Segment (see segment.js).

import { former } from './calls.js';

/** A call that another page left. What its token does was done there. */
function resumed({ token, message, args, text, id }) {
  const { timestamp, context } = message;
  const options = args.pop();
  const { categoryPreferences: before } = context.consent;
  return {
    token: {
      ...token,
      refine: [],
      body: () => message,
      hand({ type, integrations, context }, analytics) {
        if (type === 'alias') args[1] = former(args[1], analytics);
        return [...args, { ...options, integrations, context }];
      },
      once: text && (() => text),
    },
    now: Date.parse(timestamp),
    context,
    // It went through its gate there.
    withdrawn({ context: { consent } }) {
      return Object.keys(before).some((name) => before[name] && !consent.categoryPreferences[name]);
    },
    id,
  };
}

/** A client's carrier. `stored` does something with the page's storage, where that is permitted; `key` is where calls are left. */
export function carrier(stored, key) {
  const underWay = new Set(); // handed over, and analytics.js has not said that it is done with them
  return {
    /** A call is handed over now. Answers what is to be done when analytics.js is done with it. */
    hand(analytics, entry) {
      // The id that it gives the message, before it returns.
      analytics.once?.('dispatch_start', ({ event }) => (entry.id = event.messageId));
      underWay.add(entry);
      return () => underWay.delete(entry);
    },

    /**
     * The page is left. Calls that only wait for Segment are put down, and so are those that analytics.js was handed and has not got rid of:
     * it takes two turns of the page's timers to send one, which a click on a link doesn't leave it. Their ids make one of two.
     */
    leave(waiting) {
      const left = [...underWay]
        .filter(({ id }) => id)
        .map((one) => ({ ...one, text: 0, message: { ...one.message, messageId: one.id } }))
        .concat(waiting.filter(({ message }) => message))
        .map(({ token, message, text, id }) => ({ token, message, args: token.hand(message), text, id }));
      return (
        left[0] &&
        stored((storage) => {
          const more = JSON.parse(storage.getItem(key)) || [];
          storage.setItem(key, JSON.stringify([...more, ...left]));
          return true;
        })
      );
    },

    /** What another page left. What analytics.js has kept itself, by that page's end and until it is loaded on this one, is its own affair. */
    take(permitted) {
      return stored((storage) => {
        const text = storage.getItem(key);
        if (!text) return undefined;
        storage.removeItem(key);
        const kept = JSON.stringify(storage);
        return JSON.parse(text)
          .filter(({ id }) => !id || !kept.includes(id))
          .map(resumed);
      }, permitted);
    },
  };
}
