// SPDX-License-Identifier: 0BSD

/** The page of a call, kept for calls that go out later. */
export const pageOf = ({ location: { pathname: path, search, href }, document: { title, referrer } }) => ({
  path,
  referrer,
  search,
  title,
  url: href.split('#')[0],
});
