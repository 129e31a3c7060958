// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const s={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'},};
function r(b,n){const a={};for(const h of Object.keys(b)){const f=[].concat(b[h]).map(n);a[h]=f.includes(undefined)?'undecided':f.every(Boolean)?'granted':'denied';}return a;}function k(g,i,j=100){const a=g();if(a)i(a);else setTimeout(()=>k(g,i,Math.min(j*1.2,2000)),j);}
function t(b=s.onetrust){return(q)=>{const d=()=>{const{OneTrust:c,OnetrustActiveGroups:e}=window;if(!c||typeof e!=='string')return;const m=c.IsAlertBoxClosed()||c.GetDomainData().ShowAlertNotice===false;const l=e.split(',').map((o)=>o.trim());q(r(b,(p)=>(m?l.includes(p):undefined)));};k(()=>window.OneTrust&&window.OnetrustActiveGroups,d);window.addEventListener('OneTrustGroupsUpdated',d);return d;};}
globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {};
Object.assign((globalThis.acmeStoreTracking.adapters = globalThis.acmeStoreTracking.adapters || {}), {
oneTrust: t,
});
})();
