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
  const context = page && !message.context.page ? Object.assign({ page }, message.context) : message.context;
  const options = { timestamp: message.timestamp, context };
  for (const key of ['messageId', 'anonymousId', 'integrations']) if (message[key]) options[key] = message[key];
  if (message.userId && message.type !== 'identify') options.userId = message.userId;
  switch (message.type) {
    case 'track':
      return analytics.track(message.event, message.properties, options);
    case 'page':
      return analytics.page(
        message.category || null,
        message.name,
        Object.assign({}, page, message.properties),
        options,
      );
    case 'identify':
      return message.userId
        ? analytics.identify(message.userId, message.traits, options)
        : analytics.identify(message.traits, options);
    case 'group':
      return analytics.group(message.groupId, message.traits, options);
    default:
      return analytics.alias(message.userId, message.previousId, options);
  }
}
