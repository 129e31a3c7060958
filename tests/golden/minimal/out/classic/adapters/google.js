// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(void 0)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function b(b=c,d='dataLayer'){return(c)=>{const e=(window[d]=window[d]||[]),f={},g={};const h={};let i=!1;const j=(a)=>{if(!a||a[0]!=='consent'||!a[2])return!1;i=i||a[1]==='update';Object.assign(a[1]==='update'?h:a[2].region?g:f,a[2]);return!0},k=(a)=>{if(h[a])return h[a]==='granted';if(!g[a]&&f[a]==='granted')return!0;return i&&f[a]?!1:void 0};const l=()=>c(a(b,k));Array.from(e).forEach(j);const m=e.push;e.push=function(...a){const b=m.apply(e,a);if(a.map(j).includes(!0))l();return b};l();return l}}
const c={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
googleConsent:b,
});
})();
