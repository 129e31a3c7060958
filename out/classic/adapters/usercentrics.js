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
function usercentricsV2(ids = cmp.usercentrics, event = 'ucEvent') {
return (update) => {
window.addEventListener(event, ({ detail }) => {
if (!detail || detail.event !== 'consent_status') return;
const chosen = detail.type === 'explicit' || detail.type === 'EXPLICIT';
update(choices(ids, (id) => (chosen ? detail.ucCategory[id] === true : undefined)));
});
};
}
function usercentrics(ids = cmp.usercentrics) {
return (update) => {
const read = () => {
if (!window.__ucCmp) return;
window.__ucCmp.getConsentDetails().then(({ consent, categories }) => {
const chosen = consent.type === 'EXPLICIT' || !consent.required;
update(
choices(ids, (id) => (chosen ? !!categories[id] && categories[id].state === 'ALL_ACCEPTED' : undefined)),
);
});
};
when(() => window.__ucCmp, read);
for (const name of ['UC_UI_INITIALIZED', 'UC_CONSENT', 'UC_UI_CMP_EVENT']) window.addEventListener(name, read);
return read;
};
}
return { usercentricsV2, usercentrics };
})();
const tracking = (globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {});
Object.assign((tracking.adapters = tracking.adapters || {}), {
usercentrics: m2.usercentrics,
usercentricsV2: m2.usercentricsV2,
});
})();
