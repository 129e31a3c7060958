// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(undefined)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function b(b=c.cookiebot){return(c)=>{const d=()=>{const{Cookiebot:d}=window;if(!d||!d.consent)return;c(a(b,(a)=>(d.hasResponse?d.consent[a]===true:undefined)))};d();for(const a of['Ready','Accept','Decline'].map((a)=>'CookiebotOn'+(a==='Ready'?'ConsentReady':a))){window.addEventListener(a,d)}window.addEventListener('CookiebotOnDialogDisplay',d);return d}}
const c={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'}};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
cookiebot:b,
});
})();
