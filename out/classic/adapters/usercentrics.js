// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const q={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'},};
function o(a,s){const c={};for(const e of Object.keys(a)){const i=[].concat(a[e]).map(s);c[e]=i.includes(undefined)?'undecided':i.every(Boolean)?'granted':'denied';}return c;}function p(l,m,n=100){const c=l();if(c)m(c);else setTimeout(()=>p(l,m,Math.min(n*1.2,2000)),n);}
function u(a=q.usercentrics,r='ucEvent'){return(h)=>{window.addEventListener(r,({detail:b})=>{if(!b||b.event!=='consent_status')return;const f=b.type==='explicit'||b.type==='EXPLICIT';h(o(a,(d)=>(f?b.ucCategory[d]===true:undefined)));});};}function t(a=q.usercentrics){return(h)=>{const g=()=>{if(!window.__ucCmp)return;window.__ucCmp.getConsentDetails().then(({consent:k,categories:j})=>{const f=k.type==='EXPLICIT'||!k.required;h(o(a,(d)=>(f?!!j[d]&&j[d].state==='ALL_ACCEPTED':undefined)),);});};p(()=>window.__ucCmp,g);for(const e of['UC_UI_INITIALIZED','UC_CONSENT','UC_UI_CMP_EVENT'])window.addEventListener(e,g);return g;};}
globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {};
Object.assign((globalThis.acmeStoreTracking.adapters = globalThis.acmeStoreTracking.adapters || {}), {
usercentrics: t,
usercentricsV2: u,
});
})();
