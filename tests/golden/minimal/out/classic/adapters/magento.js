// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function a(a,c=Object.keys(b.segment)){return(b)=>{const d=()=>{const d=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);let e=false;try{e=!!d&&JSON.parse(decodeURIComponent(d[1]))[a]===1}catch(a){e=false}b(Object.fromEntries(c.map((a)=>[a,e?'granted':'undecided'])))};d();document.addEventListener('user:allowed:save:cookie',d);return d}}
const b={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'}};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
magentoCookies:a,
});
})();
