// SPDX-License-Identifier: 0BSD

/** What Segment and consent platforms call the plan's categories. */
export const cmp = {
  segment: { analytics: 'Analytics', marketing: 'Advertising' },
  onetrust: { analytics: 'C0002', marketing: 'C0004' },
  cookiebot: { analytics: 'statistics', marketing: 'marketing' },
  usercentrics: { analytics: 'analytics', marketing: 'marketing' },
  didomi: { analytics: 'analytics', marketing: 'marketing' },
  tcf: { analytics: [1, 7, 8, 9], marketing: [1, 2, 3, 4] },
  google: { analytics: 'analytics', marketing: 'marketing' },
};
