// SPDX-License-Identifier: 0BSD
//
// Addresses of pages, without what lets somebody in and without addresses of people.

const SECRETS = /([?&][^=&#]*(?:token|key|pass|secret|signature|hash|email)[^=&#]*=)[^&#]*/gi;
const PEOPLE = /[^\s@/?&=+:'"]+(?:@|%40)[^\s@/?&=+#'"]+/gi;

/** A text as it may leave the page. */
export function harmless(text) {
  return text.replace(SECRETS, '$1').replace(PEOPLE, '***');
}

/** The same for each text of an object. */
export function harmlessPage(page) {
  return Object.fromEntries(Object.entries(page).map(([name, text]) => [name, text && harmless(text)]));
}
