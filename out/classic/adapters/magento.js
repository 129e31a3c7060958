// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const h={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'},};
function j(g,e=Object.keys(h.segment)){return(f)=>{const b=()=>{const c=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);let a=false;try{a=!!c&&JSON.parse(decodeURIComponent(c[1]))[g]===1;}catch(i){a=false;}f(Object.fromEntries(e.map((d)=>[d,a?'granted':'undecided'])));};b();document.addEventListener('user:allowed:save:cookie',b);return b;};}
globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {};
Object.assign((globalThis.acmeStoreTracking.adapters = globalThis.acmeStoreTracking.adapters || {}), {
magentoCookies: j,
});
})();
