// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const q={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'},};
function p(b,l){const a={};for(const g of Object.keys(b)){const c=[].concat(b[g]).map(l);a[g]=c.includes(undefined)?'undecided':c.every(Boolean)?'granted':'denied';}return a;}function j(e,h,i=100){const a=e();if(a)h(a);else setTimeout(()=>j(e,h,Math.min(i*1.2,2000)),i);}
function r(b=q.tcf){return(o)=>{j(()=>window.__tcfapi,(k)=>k('addEventListener',2,(a,n)=>{if(!n)return;const d=a.eventStatus==='tcloaded'||a.eventStatus==='useractioncomplete';const f=a.gdprApplies===false;if(!d&&!f&&a.eventStatus!=='cmpuishown')return;o(p(b,(m)=>f||(d?a.purpose.consents[m]===true:undefined)));}),);};}
globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {};
Object.assign((globalThis.acmeStoreTracking.adapters = globalThis.acmeStoreTracking.adapters || {}), {
tcf: r,
});
})();
