// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const q={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'},};
function p(b,l){const a={};for(const g of Object.keys(b)){const c=[].concat(b[g]).map(l);a[g]=c.includes(undefined)?'undecided':c.every(Boolean)?'granted':'denied';}return a;}function j(e,h,i=100){const a=e();if(a)h(a);else setTimeout(()=>j(e,h,Math.min(i*1.2,2000)),i);}
function r(b=q.tcf){return(o)=>{j(()=>window.__tcfapi,(k)=>k('addEventListener',2,(a,n)=>{if(!n)return;const d=a.eventStatus==='tcloaded'||a.eventStatus==='useractioncomplete';const f=a.gdprApplies===false;if(!d&&!f&&a.eventStatus!=='cmpuishown')return;o(p(b,(m)=>f||(d?a.purpose.consents[m]===true:undefined)));}),);};}
globalThis.minimalTracking = globalThis.minimalTracking || {};
Object.assign((globalThis.minimalTracking.adapters = globalThis.minimalTracking.adapters || {}), {
tcf: r,
});
})();
