// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(undefined)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function b(b=c.didomi){return(c)=>{const d=()=>{const{Didomi:d}=window;if(!d||!d.getCurrentUserStatus)return;const{purposes:e}=d.getCurrentUserStatus(),f=d.shouldUserStatusBeCollected?d.shouldUserStatusBeCollected():d.shouldConsentBeCollected();c(a(b,(a)=>(f?undefined:!!e[a]&&e[a].enabled)))};(window.didomiOnReady=window.didomiOnReady||[]).push(d);(window.didomiEventListeners=window.didomiEventListeners||[]).push({event:'consent.changed',listener:d});return d}}
const c={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'}};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
didomi:b,
});
})();
