// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const k={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'},};
function w(a,r){const d={};for(const f of Object.keys(a)){const l=[].concat(a[f]).map(r);d[f]=l.includes(undefined)?'undecided':l.every(Boolean)?'granted':'denied';}return d;}function x(n,o,q=100){const d=n();if(d)o(d);else setTimeout(()=>x(n,o,Math.min(q*1.2,2000)),q);}
function A(a=k.google,e='dataLayer'){return(v)=>{const h=(window[e]=window[e]||[]);let b={};let j=false;const p=(c)=>{if(!c||c[0]!=='consent'||!c[2])return false;j=j||c[1]==='update';b=Object.assign({},b,c[2]);return true;};const i=()=>v(w(a,(g)=>(b[g]==='granted'?true:j&&b[g]?false:undefined)));Array.from(h).forEach(p);const u=h.push;h.push=function(...m){const s=u.apply(h,m);if(m.map(p).includes(true))i();return s;};i();return i;};}function z(a=k.google,e='dataLayer'){return({preferences:t})=>{const b={};for(const f of Object.keys(a)){for(const g of[].concat(a[f]))b[g]=t[k.segment[f]]?'granted':'denied';}(function(){(window[e]=window[e]||[]).push(y);})('consent','update',b);};}
globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {};
Object.assign((globalThis.acmeStoreTracking.adapters = globalThis.acmeStoreTracking.adapters || {}), {
driveGoogle: z,
googleConsent: A,
});
})();
