// SPDX-License-Identifier: 0BSD
//
// Handing a message to analytics.js, or to anything with its methods.

/** The page of a call, kept for calls that go out later. */
export function pageOf({ location, document }) {
  const { pathname: path, search, href } = location;
  return { path, referrer: document.referrer, search, title: document.title, url: href.split('#')[0] };
}

/** What analytics.js's method answers. `page` is that of the call, where the message has none of its own. */
export function hand(analytics, message, page) {
  const { type, event, name, category = null, properties, traits, userId, groupId, previousId, ...options } = message;
  if (page) options.context = { page, ...options.context };
  if (userId && type !== 'identify') options.userId = userId;
  const values = {
    track: [event, properties],
    page: [category, name, { ...page, ...properties }],
    identify: userId ? [userId, traits] : [traits],
    group: [groupId, traits],
    alias: [userId, previousId],
  };
  return analytics[type](...values[type], options);
}
