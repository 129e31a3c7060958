// SPDX-License-Identifier: 0BSD

/** The page of a call, kept for calls that go out later. */
export function pageOf({ location: { pathname: path, search, href }, document: { referrer, title } }) {
  return { path, referrer, search, title, url: href.split('#')[0] };
}
