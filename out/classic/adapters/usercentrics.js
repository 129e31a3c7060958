// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function b(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(void 0)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function a(b,c,d=100){const e=b();if(e)c(e);else setTimeout(()=>a(b,c,Math.min(d*1.2,2000)),d)}function c(c=d){return(d)=>{const e=()=>{if(!window.__ucCmp)return;window.__ucCmp.getConsentDetails().then(({consent:a,categories:e})=>{const f=a.type==='EXPLICIT'||!a.required,g=(a)=>!!e[a]&&e[a].state==='ALL_ACCEPTED';d(b(c,(a)=>(f?g(a):void 0)))})};a(()=>window.__ucCmp,e);for(const a of['UC_UI_INITIALIZED','UC_CONSENT','UC_UI_CMP_EVENT'])window.addEventListener(a,e);return e}}
const d={analytics:'analytics',marketing:'marketing'};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
usercentrics:c,
});
})();
