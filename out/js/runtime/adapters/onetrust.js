// SPDX-License-Identifier: 0BSD

import { onetrust as planned } from '../cmp.js';
import { choices, when } from './choices.js';

/** OneTrust: active groups, its change event, and whether the banner was answered. */
export function oneTrust(ids = planned) {
  return (update) => {
    // Before it is loaded, its name holds what a page sets it up with, or where the visitor is.
    const ready = () => window.OnetrustActiveGroups && window.OneTrust && window.OneTrust.GetDomainData;
    const read = () => {
      if (!ready()) return;
      const { OneTrust, OnetrustActiveGroups } = window;
      const answered = OneTrust.IsAlertBoxClosed() || OneTrust.GetDomainData().ShowAlertNotice === false;
      const active = OnetrustActiveGroups.split(',').map((group) => group.trim());
      update(choices(ids, (id) => (answered ? active.includes(id) : undefined)));
    };
    when(ready, read);
    window.addEventListener('OneTrustGroupsUpdated', read);
    return read;
  };
}
