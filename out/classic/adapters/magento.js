// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,c=Object.keys(b.segment)){return(b)=>{const d=()=>{const d=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);let e=false;try{e=!!d&&JSON.parse(decodeURIComponent(d[1]))[a]===1}catch(a){e=false}b(Object.fromEntries(c.map((a)=>[a,e?'granted':'undecided'])))};d();document.addEventListener('user:allowed:save:cookie',d);return d}}
const b={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'}};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
magentoCookies:a,
});
})();
