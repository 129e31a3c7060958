// SPDX-License-Identifier: 0BSD
//
// Calls that the end of a page would cost go with the visitor: the next page sends them, as they were made. A client has this from the
// function that loads Segment (see segment.js).

/** A call that another page left. What its token does was done there. */
function resumed({ token, message, args, text, id }) {
  const { timestamp, context } = message;
  return {
    token: {
      ...token,
      refine: [],
      body: () => message,
      hand: ({ integrations, context }) => [...args.slice(0, -1), { ...args[args.length - 1], integrations, context }],
      once: text && (() => text),
    },
    request: { now: Date.parse(timestamp), context },
    told: context.consent.categoryPreferences,
    size: 0,
    id,
  };
}

/** A client's carrier. `stored` does something with the page's storage, where that is permitted; `key` is where calls are left. */
export function carrier(stored, key) {
  const underWay = new Set(); // handed over, and analytics.js has not said that it is done with them
  return {
    /** A call is handed over now. Answers what is to be done when analytics.js is done with it. */
    handing(analytics, entry) {
      // The id that it gives the message, before it returns.
      analytics.once?.('dispatch_start', ({ event }) => (entry.id = event.messageId));
      underWay.add(entry);
      return () => underWay.delete(entry);
    },

    /**
     * The page is left. Calls that only wait for Segment are put down, and so are those that analytics.js was handed and has not got rid of:
     * it takes two turns of the page's timers to send one, which a click on a link doesn't leave it. Their ids make one of two.
     */
    leave(permitted, waiting) {
      const left = [...underWay]
        .filter(({ id }) => id)
        .map((one) => ({ ...one, text: 0, message: { ...one.message, messageId: one.id } }))
        .concat(waiting.filter(({ message }) => message))
        .map((one) => ({ ...one, request: 0, args: one.token.hand(one.message) }));
      return stored(permitted && left[0], (storage) => {
        const more = JSON.parse(storage.getItem(key)) || [];
        storage.setItem(key, JSON.stringify([...more, ...left]));
        return true;
      });
    },

    /** What another page left. What analytics.js has kept itself, by that page's end and until it is loaded on this one, is its own affair. */
    take(permitted) {
      return stored(permitted, (storage) => {
        const text = storage.getItem(key);
        storage.removeItem(key);
        const kept = JSON.stringify(storage);
        return JSON.parse(text)
          .filter(({ id }) => !id || !kept.includes(id))
          .map(resumed);
      });
    },
  };
}
