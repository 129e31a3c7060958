// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const p={segment:{analytics:'Analytics',marketing:'Advertising'},onetrust:{analytics:'C0002',marketing:'C0004'},cookiebot:{analytics:'statistics',marketing:'marketing'},usercentrics:{analytics:'analytics',marketing:'marketing'},didomi:{analytics:'analytics',marketing:'marketing'},tcf:{analytics:[1,7,8,9],marketing:[1,2,3,4]},google:{analytics:'analytics',marketing:'marketing'},};
function n(c,k){const a={};for(const d of Object.keys(c)){const f=[].concat(c[d]).map(k);a[d]=f.includes(undefined)?'undecided':f.every(Boolean)?'granted':'denied';}return a;}function o(g,h,i=100){const a=g();if(a)h(a);else setTimeout(()=>o(g,h,Math.min(i*1.2,2000)),i);}
function q(c=p.cookiebot){return(m)=>{const e=()=>{const{Cookiebot:b}=window;if(!b||!b.consent)return;m(n(c,(l)=>(b.hasResponse?b.consent[l]===true:undefined)));};e();for(const d of['Ready','Accept','Decline'].map((j)=>'CookiebotOn'+(j==='Ready'?'ConsentReady':j),)){window.addEventListener(d,e);}window.addEventListener('CookiebotOnDialogDisplay',e);return e;};}
globalThis.acmeStoreTracking = globalThis.acmeStoreTracking || {};
Object.assign((globalThis.acmeStoreTracking.adapters = globalThis.acmeStoreTracking.adapters || {}), {
cookiebot: q,
});
})();
