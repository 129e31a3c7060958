// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(undefined)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function b(a,c,d=100){const e=a();if(e)c(e);else setTimeout(()=>b(a,c,Math.min(d*1.2,2000)),d)}function e(b=c.usercentrics,d='ucEvent'){return(c)=>{window.addEventListener(d,({detail:d})=>{if(!d||d.event!=='consent_status')return;const e=d.type==='explicit'||d.type==='EXPLICIT';c(a(b,(a)=>(e?d.ucCategory[a]===true:undefined)))})}}function d(d=c.usercentrics){return(c)=>{const e=()=>{if(!window.__ucCmp)return;window.__ucCmp.getConsentDetails().then(({consent:b,categories:e})=>{const f=b.type==='EXPLICIT'||!b.required;c(a(d,(a)=>(f?!!e[a]&&e[a].state==='ALL_ACCEPTED':undefined)))})};b(()=>window.__ucCmp,e);for(const a of['UC_UI_INITIALIZED','UC_CONSENT','UC_UI_CMP_EVENT'])window.addEventListener(a,e);return e}}
const c={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'}};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
usercentrics:d,
usercentricsV2:e,
});
})();
