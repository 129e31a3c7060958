// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a=b,d='dataLayer'){return({preferences:b})=>{const e={};for(const d of Object.keys(a)){for(const f of[].concat(a[d]))e[f]=b[c[d]]?'granted':'denied'}(function(){(window[d]=window[d]||[]).push(arguments)})('consent','update',e)}}
const c={analytics:'Analytics',marketing:'Advertising'},b={analytics:'analytics_storage',marketing:['ad_storage','ad_user_data','ad_personalization']};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
driveGoogle:a,
});
})();
