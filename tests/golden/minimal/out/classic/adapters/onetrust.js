// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function b(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(void 0)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function a(b,c,d=100){const e=b();if(e)c(e);else setTimeout(()=>a(b,c,Math.min(d*1.2,2000)),d)}function c(c=d){return(d)=>{const e=()=>{const{OneTrust:a,OnetrustActiveGroups:e}=window;if(!a||typeof e!=='string')return;const f=a.IsAlertBoxClosed()||a.GetDomainData().ShowAlertNotice===!1,g=e.split(',').map((a)=>a.trim());d(b(c,(a)=>(f?g.includes(a):void 0)))};a(()=>window.OneTrust&&window.OnetrustActiveGroups,e);window.addEventListener('OneTrustGroupsUpdated',e);return e}}
const d={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
oneTrust:c,
});
})();
