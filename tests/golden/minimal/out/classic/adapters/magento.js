// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const h={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'},};
function j(g,e=Object.keys(h.segment)){return(f)=>{const b=()=>{const c=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);let a=false;try{a=!!c&&JSON.parse(decodeURIComponent(c[1]))[g]===1;}catch(i){a=false;}f(Object.fromEntries(e.map((d)=>[d,a?'granted':'undecided'])));};b();document.addEventListener('user:allowed:save:cookie',b);return b;};}
globalThis.minimalTracking = globalThis.minimalTracking || {};
Object.assign((globalThis.minimalTracking.adapters = globalThis.minimalTracking.adapters || {}), {
magentoCookies: j,
});
})();
