// SPDX-License-Identifier: 0BSD

import { onetrust as planned } from '../cmp.js';
import { choices, when } from './choices.js';

/** OneTrust: active groups, its change event, and whether the banner was answered. */
export function oneTrust(ids = planned) {
  return (update) => {
    const read = () => {
      const { OneTrust, OnetrustActiveGroups } = window;
      if (!OneTrust || typeof OnetrustActiveGroups !== 'string') return;
      const answered = OneTrust.IsAlertBoxClosed() || OneTrust.GetDomainData().ShowAlertNotice === false;
      const active = OnetrustActiveGroups.split(',').map((group) => group.trim());
      update(choices(ids, (id) => (answered ? active.includes(id) : undefined)));
    };
    when(() => window.OneTrust && window.OnetrustActiveGroups, read);
    window.addEventListener('OneTrustGroupsUpdated', read);
    return read;
  };
}
