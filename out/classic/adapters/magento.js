// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function b(b,d=Object.keys(c)){return(c)=>{let e=!1;const f=()=>{const a=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);try{e=!!a&&JSON.parse(decodeURIComponent(a[1]))[b]===1}catch(a){e=!1}c(Object.fromEntries(d.map((a)=>[a,e?'granted':'undecided'])))};f();document.addEventListener(a,f);if(window.require&&window.require.defined)window.require(['jquery'],(b)=>b(document).on(a,f));else document.addEventListener('click',()=>e||setTimeout(f));return f}}
const c={analytics:'Analytics',marketing:'Advertising'},a='user:allowed:save:cookie';
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
magentoCookies:b,
});
})();
