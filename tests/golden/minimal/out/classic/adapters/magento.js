// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function b(b,d=Object.keys(c.segment)){return(c)=>{const e=()=>{const a=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);let e=false;try{e=!!a&&JSON.parse(decodeURIComponent(a[1]))[b]===1}catch(a){e=false}c(Object.fromEntries(d.map((a)=>[a,e?'granted':'undecided'])))};e();document.addEventListener(a,e);if(window.require&&window.require.defined)window.require(['jquery'],(b)=>b(document).on(a,e));return e}}
const c={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'}},a='user:allowed:save:cookie';
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
magentoCookies:b,
});
})();
