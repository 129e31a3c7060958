// What arrived, made comparable: what differs from run to run is checked for its form and gets a name.
import assert from 'node:assert/strict';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Messages as they were received, with `shop` for its address, `visitor 1` for the first anonymousId, and so on. */
export function comparable(messages, address, userAgent) {
  const visitors = [];
  const visitor = (id) => {
    assert.match(id, UUID);
    if (!visitors.includes(id)) visitors.push(id);
    return `visitor ${visitors.indexOf(id) + 1}`;
  };
  return messages.map((received) => {
    const message = JSON.parse(JSON.stringify(received).replaceAll(address, 'https://shop.example'));
    const { context } = message;
    assert.match(message.sentAt, ISO);
    assert.equal(context.userAgent, userAgent);
    assert.equal(typeof context.userAgentData.mobile, 'boolean');
    if (/^ajs-next-\d{13}-/.test(message.messageId)) message.messageId = 'made by analytics.js';
    message.anonymousId = visitor(message.anonymousId);
    if (message.type === 'alias') message.previousId = visitor(message.previousId);
    message.sentAt = 'now';
    context.userAgent = context.userAgentData = 'the browser';
    return message;
  });
}

/** The envelope that every message has, around what is this one's own; `page` is that of the call. */
export function envelope({ context, page, ...own }) {
  return {
    messageId: 'made by analytics.js',
    anonymousId: 'visitor 1',
    userId: null,
    writeKey: 'storefront',
    sentAt: 'now',
    integrations: {},
    context: {
      page,
      userAgent: 'the browser',
      userAgentData: 'the browser',
      locale: 'de-DE',
      timezone: 'Europe/Berlin',
      library: { name: 'analytics.js', version: 'npm:next-1.84.3' },
      ...(page.search && { campaign: {} }),
      ...context,
    },
    _metadata: { bundled: ['Segment.io'], unbundled: [], bundledIds: [] },
    ...own,
  };
}
