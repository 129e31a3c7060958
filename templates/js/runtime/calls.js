// SPDX-License-Identifier: 0BSD
//
// What sets the kinds of calls apart: what their messages hold, and what analytics.js's methods of that name take. A token is made of one of
// these, so that a page carries the kinds that it uses. Calls that tell what happens (track, page) may be lost when too much waits, the
// others not.

export const track = {
  type: 'track',
  tells: true,
  body: ({ name }, properties) => ({ event: name, properties }),
  hand: ({ type, event, properties, ...options }) => [event, properties, options],
};

export const page = {
  type: 'page',
  tells: true,
  body: ({ name, category }, properties) => ({ name, ...(category && { category }), properties }),
  hand: ({ type, name, category = null, properties, ...options }) => [
    category,
    name,
    { ...options.context.page, ...properties },
    options,
  ],
};

export const identify = {
  type: 'identify',
  body: (token, traits) => ({ traits }),
  hand: ({ type, userId, traits, ...options }) => [...(userId ? [userId] : []), traits, options],
};

export const group = {
  type: 'group',
  ids: ['groupId', 'userId', 'anonymousId'],
  body: (token, traits) => ({ traits }),
  hand: ({ type, groupId, traits, ...options }) => [groupId, traits, options],
};

/** Who the visitor was. analytics.js would look for that when it sends, which is after the identify that follows. */
export const former = (previousId, analytics) => previousId || analytics?.user?.().anonymousId?.();

export const alias = {
  type: 'alias',
  ids: ['userId', 'previousId'],
  body: () => ({}),
  hand: ({ type, userId, previousId, ...options }, analytics) => [userId, former(previousId, analytics), options],
};
