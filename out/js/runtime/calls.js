// SPDX-License-Identifier: 0BSD
//
// What sets the kinds of calls apart: what their messages hold, and how analytics.js is handed them. A token is made of one of these, so
// that a page carries the kinds that it uses. Calls that tell what happens (track, page) may be lost when too much waits, the others not.

export const track = {
  type: 'track',
  tells: true,
  body: ({ name }, properties) => ({ event: name, properties }),
  hand: (analytics, { type, event, properties, ...options }) => analytics.track(event, properties, options),
};

export const page = {
  type: 'page',
  tells: true,
  body: ({ name, category }, properties) => ({ name, ...(category && { category }), properties }),
  hand: (analytics, { type, name, category = null, properties, ...options }) =>
    analytics.page(category, name, { ...options.context.page, ...properties }, options),
};

export const identify = {
  type: 'identify',
  body: (token, traits) => ({ traits }),
  hand: (analytics, { type, userId, traits, ...options }) =>
    analytics.identify(...(userId ? [userId, traits] : [traits]), options),
};

export const group = {
  type: 'group',
  ids: ['groupId', 'userId', 'anonymousId'],
  body: (token, traits) => ({ traits }),
  hand: (analytics, { type, groupId, traits, ...options }) => analytics.group(groupId, traits, options),
};

export const alias = {
  type: 'alias',
  ids: ['userId', 'previousId'],
  body: () => ({}),
  hand: (analytics, { type, userId, previousId, ...options }) => analytics.alias(userId, previousId, options),
};
