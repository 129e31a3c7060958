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
const { choices } = m1;
function googleConsent(ids = cmp.google, layer = 'dataLayer') {
return (update) => {
const list = (window[layer] = window[layer] || []);
let states = {};
let updated = false;
const take = (entry) => {
if (!entry || entry[0] !== 'consent' || !entry[2]) return false;
updated = updated || entry[1] === 'update';
states = Object.assign({}, states, entry[2]);
return true;
};
const read = () =>
update(choices(ids, (id) => (states[id] === 'granted' ? true : updated && states[id] ? false : undefined)));
Array.from(list).forEach(take);
const push = list.push;
list.push = function (...entries) {
const length = push.apply(list, entries);
if (entries.map(take).includes(true)) read();
return length;
};
read();
return read;
};
}
function driveGoogle(ids = cmp.google, layer = 'dataLayer') {
return ({ preferences }) => {
const states = {};
for (const name of Object.keys(ids)) {
for (const id of [].concat(ids[name])) states[id] = preferences[cmp.segment[name]] ? 'granted' : 'denied';
}
(function () {
(window[layer] = window[layer] || []).push(arguments);
})('consent', 'update', states);
};
}
return { googleConsent, driveGoogle };
})();
const tracking = (globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {});
Object.assign((tracking.adapters = tracking.adapters || {}), {
driveGoogle: m2.driveGoogle,
googleConsent: m2.googleConsent,
});
})();
