// SPDX-License-Identifier: 0BSD

import { onetrust as planned } from '../cmp.js';
import { choices, cookie, when } from './choices.js';

/**
 * OneTrust: active groups, its change event, and whether the banner was answered. What another tab chose stands in its cookies alone: in
 * OptanonConsent as `groups=C0001:1,C0002:0`, and the time of the answer in OptanonAlertBoxClosed (OneTrust's page "OneTrust Cookies", and
 * what integrations read there). An older answer may be one that is asked for anew.
 */
export function oneTrust(ids = planned) {
  return (update) => {
    const closed = () => cookie('OptanonAlertBoxClosed');
    const before = closed();
    // Before it is loaded, its name holds what a page sets it up with, or where the visitor is.
    const ready = () => window.OneTrust?.GetDomainData && window.OnetrustActiveGroups;
    const tell = (groups) => {
      if (!groups || !ready()) return;
      const { OneTrust } = window;
      const answered =
        closed() > before || OneTrust.IsAlertBoxClosed() || OneTrust.GetDomainData().ShowAlertNotice === false;
      const active = groups.replace(/:1|\s/g, '').split(',');
      update(choices(ids, (id) => (answered ? active.includes(id) : undefined)));
    };
    when(ready, tell);
    window.addEventListener('OneTrustGroupsUpdated', () => tell(ready()));
    return () => tell(cookie('OptanonConsent[^;]*groups'));
  };
}
