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
const { cmp } = m0;
function magentoCookies(website, names = Object.keys(cmp.segment)) {
return (update) => {
const read = () => {
const found = /(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);
let allowed = false;
try {
allowed = !!found && JSON.parse(decodeURIComponent(found[1]))[website] === 1;
} catch (error) {
allowed = false;
}
update(Object.fromEntries(names.map((name) => [name, allowed ? 'granted' : 'undecided'])));
};
read();
document.addEventListener('user:allowed:save:cookie', read);
return read;
};
}
return { magentoCookies };
})();
const tracking = (globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {});
Object.assign((tracking.adapters = tracking.adapters || {}), {
magentoCookies: m1.magentoCookies,
});
})();
