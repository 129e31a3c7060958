// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,b){const c={};for(const d of Object.keys(a)){const e=[].concat(a[d]).map(b);c[d]=e.includes(void 0)?'undecided':e.every(Boolean)?'granted':'denied'}return c}function b(b=c,d='ucEvent'){return(c)=>{const e=(d,e)=>c(a(b,(a)=>(d?e[a]===!0:void 0))),f=()=>{const{UC_UI:a}=window;if(!a||!a.isInitialized())return;const b={};for(const{categorySlug:c,consent:d}of a.getServicesBaseInfo()){b[c]=b[c]!==!1&&d.status}e(!a.isConsentRequired(),b)};f();window.addEventListener('UC_UI_INITIALIZED',f);window.addEventListener(d,({detail:a})=>{if(a&&a.event==='consent_status')e(/explicit/i.test(a.type),a.ucCategory)});return f}}
const c={analytics:'analytics',marketing:'marketing'};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
usercentricsV2:b,
});
})();
