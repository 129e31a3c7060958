// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a=b,d='dataLayer'){return({preferences:b})=>{const e={};for(const d of Object.keys(a)){for(const f of[].concat(a[d]))e[f]=b[c[d]]?'granted':'denied'}(function(){(window[d]=window[d]||[]).push(arguments)})('consent','update',e)}}
const c={analytics:'Analytics'},b={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
driveGoogle:a,
});
})();
