// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(undefined)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function b(a,c,d=100){const e=a();if(e)c(e);else setTimeout(()=>b(a,c,Math.min(d*1.2,2000)),d)}function e(b=c.usercentrics,d='ucEvent'){return(c)=>{window.addEventListener(d,({detail:d})=>{if(!d||d.event!=='consent_status')return;const e=d.type==='explicit'||d.type==='EXPLICIT';c(a(b,(a)=>(e?d.ucCategory[a]===true:undefined)))})}}function d(d=c.usercentrics){return(c)=>{const e=()=>{if(!window.__ucCmp)return;window.__ucCmp.getConsentDetails().then(({consent:b,categories:e})=>{const f=b.type==='EXPLICIT'||!b.required;c(a(d,(a)=>(f?!!e[a]&&e[a].state==='ALL_ACCEPTED':undefined)))})};b(()=>window.__ucCmp,e);for(const a of['UC_UI_INITIALIZED','UC_CONSENT','UC_UI_CMP_EVENT'])window.addEventListener(a,e);return e}}
const c={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'}};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
usercentrics:d,
usercentricsV2:e,
});
})();
