// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function b(b,d=Object.keys(c.segment)){return(c)=>{const e=()=>{const a=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);let e=false;try{e=!!a&&JSON.parse(decodeURIComponent(a[1]))[b]===1}catch(a){e=false}c(Object.fromEntries(d.map((a)=>[a,e?'granted':'undecided'])))};e();document.addEventListener(a,e);if(window.require&&window.require.defined)window.require(['jquery'],(b)=>b(document).on(a,e));return e}}
const c={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'}},a='user:allowed:save:cookie';
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
magentoCookies:b,
});
})();
