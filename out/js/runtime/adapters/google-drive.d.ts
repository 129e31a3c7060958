// SPDX-License-Identifier: 0BSD

/** `ids` maps the plan's categories to types of Google's, each one or a list; `layer` is the data layer's name. */
export declare function driveGoogle(
  ids?: Record<string, unknown>,
  layer?: string,
): (event: { preferences: { [category: string]: boolean } }) => void;
