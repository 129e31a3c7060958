// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const q={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'},};
function o(c,l){const b={};for(const h of Object.keys(c)){const e=[].concat(c[h]).map(l);b[h]=e.includes(undefined)?'undecided':e.every(Boolean)?'granted':'denied';}return b;}function p(f,j,k=100){const b=f();if(b)j(b);else setTimeout(()=>p(f,j,Math.min(k*1.2,2000)),k);}
function r(c=q.didomi){return(n)=>{const d=()=>{const{Didomi:a}=window;if(!a||!a.getCurrentUserStatus)return;const{purposes:i}=a.getCurrentUserStatus();const m=a.shouldUserStatusBeCollected?a.shouldUserStatusBeCollected():a.shouldConsentBeCollected();n(o(c,(g)=>(m?undefined:!!i[g]&&i[g].enabled)));};(window.didomiOnReady=window.didomiOnReady||[]).push(d);(window.didomiEventListeners=window.didomiEventListeners||[]).push({event:'consent.changed',listener:d,});return d;};}
globalThis.minimalTracking = globalThis.minimalTracking || {};
Object.assign((globalThis.minimalTracking.adapters = globalThis.minimalTracking.adapters || {}), {
didomi: r,
});
})();
