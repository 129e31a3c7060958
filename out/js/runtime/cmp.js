// SPDX-License-Identifier: 0BSD
//
// What Segment and consent platforms call the plan's categories.

export const segment = { analytics: 'Analytics', marketing: 'Advertising' };
export const onetrust = { analytics: 'C0002', marketing: 'C0004' };
export const cookiebot = { analytics: 'statistics', marketing: 'marketing' };
export const usercentrics = { analytics: 'analytics', marketing: 'marketing' };
export const didomi = { analytics: 'analytics', marketing: 'marketing' };
export const tcf = { analytics: [1, 7, 8, 9], marketing: [1, 2, 3, 4] };
export const google = { analytics: 'analytics_storage', marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'] };
