// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function b(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(undefined)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function d(c=a.google,d='dataLayer'){return(a)=>{const e=(window[d]=window[d]||[]);let f={},g=false;const h=(a)=>{if(!a||a[0]!=='consent'||!a[2])return false;g=g||a[1]==='update';f=Object.assign({},f,a[2]);return true},i=()=>a(b(c,(a)=>(f[a]==='granted'?true:g&&f[a]?false:undefined)));Array.from(e).forEach(h);const j=e.push;e.push=function(...a){const b=j.apply(e,a);if(a.map(h).includes(true))i();return b};i();return i}}function c(b=a.google,c='dataLayer'){return({preferences:d})=>{const e={};for(const c of Object.keys(b)){for(const f of[].concat(b[c]))e[f]=d[a.segment[c]]?'granted':'denied'}(function(){(window[c]=window[c]||[]).push(arguments)})('consent','update',e)}}
const a={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'}};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
driveGoogle:c,
googleConsent:d,
});
})();
