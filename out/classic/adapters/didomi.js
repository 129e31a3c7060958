// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const q={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'},};
function o(c,l){const b={};for(const h of Object.keys(c)){const e=[].concat(c[h]).map(l);b[h]=e.includes(undefined)?'undecided':e.every(Boolean)?'granted':'denied';}return b;}function p(f,j,k=100){const b=f();if(b)j(b);else setTimeout(()=>p(f,j,Math.min(k*1.2,2000)),k);}
function r(c=q.didomi){return(n)=>{const d=()=>{const{Didomi:a}=window;if(!a||!a.getCurrentUserStatus)return;const{purposes:i}=a.getCurrentUserStatus();const m=a.shouldUserStatusBeCollected?a.shouldUserStatusBeCollected():a.shouldConsentBeCollected();n(o(c,(g)=>(m?undefined:!!i[g]&&i[g].enabled)));};(window.didomiOnReady=window.didomiOnReady||[]).push(d);(window.didomiEventListeners=window.didomiEventListeners||[]).push({event:'consent.changed',listener:d,});return d;};}
globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {};
Object.assign((globalThis.acmeStoreTracking.adapters = globalThis.acmeStoreTracking.adapters || {}), {
didomi: r,
});
})();
