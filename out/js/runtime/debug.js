// SPDX-License-Identifier: 0BSD
//
// For developers: why a call was sent or not, a list of what the client did, and where the plan says what.

import { explain as decisionOf } from './explain.js';
import { overlay as listOf } from './overlay.js';
import { places as placesOf } from './places.js';

export const explain = decisionOf;
export const overlay = listOf;
export const places = placesOf;
