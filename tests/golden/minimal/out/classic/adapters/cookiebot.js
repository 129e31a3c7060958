// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(void 0)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function c(c=d){return(d)=>{const e=()=>{const{Cookiebot:b}=window;if(!b||!b.consent)return;d(a(c,(a)=>(b.hasResponse?b.consent[a]===!0:void 0)))};e();for(const a of b)window.addEventListener(a,e);return e}}
const d={analytics:'analytics'},b=['CookiebotOnConsentReady','CookiebotOnAccept','CookiebotOnDecline','CookiebotOnDialogDisplay'];
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
cookiebot:c,
});
})();
