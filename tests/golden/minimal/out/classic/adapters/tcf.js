// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function b(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(void 0)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function a(b,c,d=100){const e=b();if(e)c(e);else setTimeout(()=>a(b,c,Math.min(d*1.2,2000)),d)}function c(c=d){return(d)=>{a(()=>window.__tcfapi,(a)=>a('addEventListener',2,(a,e)=>{if(!e)return;const f=a.eventStatus==='tcloaded'||a.eventStatus==='useractioncomplete',g=a.gdprApplies===!1;if(!f&&!g&&a.eventStatus!=='cmpuishown')return;d(b(c,(b)=>g||(f?a.purpose.consents[b]===!0:void 0)))}))}}
const d={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
tcf:c,
});
})();
