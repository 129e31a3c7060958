// SPDX-License-Identifier: 0BSD

import type { ConsentSource } from '../client.js';

/** `website` is the id of Magento's website; `names` are the categories that its one yes grants. */
export declare function magentoCookies(website: string | number, names?: string[]): ConsentSource;
