// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(void 0)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function b(b=c){return(c)=>{const d=()=>{const{Didomi:d}=window;if(!d||!d.getCurrentUserStatus)return;const{purposes:e}=d.getCurrentUserStatus(),f=d.shouldUserStatusBeCollected?d.shouldUserStatusBeCollected():d.shouldConsentBeCollected();c(a(b,(a)=>(f?void 0:!!e[a]&&e[a].enabled)))};(window.didomiOnReady=window.didomiOnReady||[]).push(d);(window.didomiEventListeners=window.didomiEventListeners||[]).push({event:'consent.changed',listener:d});return d}}
const c={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
didomi:b,
});
})();
