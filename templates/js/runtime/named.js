// SPDX-License-Identifier: 0BSD
//
// For the classic script, whose calls are members of one object.

/** Calls by what code calls them: their names in camel case, and others as they are. */
export const named = (tokens, others) => ({
  ...Object.fromEntries(tokens.map((token) => [camel(token.name), token])),
  ...others,
});

const camel = (name) => name.replace(/ /g, '').replace(/^./, (first) => first.toLowerCase());
