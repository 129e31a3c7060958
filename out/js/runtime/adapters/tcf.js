// SPDX-License-Identifier: 0BSD

import { tcf as planned } from '../cmp.js';
import { choices, when } from './choices.js';

/** IAB TCF 2.2: a category is granted when all its purposes are. Where GDPR doesn't apply, all are. */
export function tcf(ids = planned) {
  return (update) => {
    when(
      () => window.__tcfapi,
      (api) =>
        api('addEventListener', 2, (found, success) => {
          if (!success) return;
          const chosen = found.eventStatus === 'tcloaded' || found.eventStatus === 'useractioncomplete';
          const free = found.gdprApplies === false;
          if (!chosen && !free && found.eventStatus !== 'cmpuishown') return;
          update(choices(ids, (id) => free || (chosen ? found.purpose.consents[id] === true : undefined)));
        }),
    );
  };
}
