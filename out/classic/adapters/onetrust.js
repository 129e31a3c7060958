// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const m0 = (() => {
const cmp = {
segment: { analytics: 'Analytics', marketing: 'Advertising' },
onetrust: { analytics: 'C0002', marketing: 'C0004' },
cookiebot: { analytics: 'statistics', marketing: 'marketing' },
usercentrics: { analytics: 'analytics', marketing: 'marketing' },
didomi: { analytics: 'analytics', marketing: 'marketing' },
tcf: { analytics: [1, 7, 8, 9], marketing: [1, 2, 3, 4] },
google: { analytics: 'analytics', marketing: 'marketing' },
};
return { cmp };
})();
const m1 = (() => {
function choices(ids, granted) {
const found = {};
for (const name of Object.keys(ids)) {
const all = [].concat(ids[name]).map(granted);
found[name] = all.includes(undefined) ? 'undecided' : all.every(Boolean) ? 'granted' : 'denied';
}
return found;
}
function when(find, ready, wait = 100) {
const found = find();
if (found) ready(found);
else setTimeout(() => when(find, ready, Math.min(wait * 1.2, 2000)), wait);
}
return { choices, when };
})();
const m2 = (() => {
const { cmp } = m0;
const { choices, when } = m1;
function oneTrust(ids = cmp.onetrust) {
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
return { oneTrust };
})();
const tracking = (globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {});
Object.assign((tracking.adapters = tracking.adapters || {}), {
oneTrust: m2.oneTrust,
});
})();
