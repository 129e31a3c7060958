// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const p={segment:{analytics:'Analytics'},onetrust:{analytics:'analytics'},cookiebot:{analytics:'analytics'},usercentrics:{analytics:'analytics'},didomi:{analytics:'analytics'},tcf:{analytics:'analytics'},google:{analytics:'analytics'},};
function n(c,k){const a={};for(const d of Object.keys(c)){const f=[].concat(c[d]).map(k);a[d]=f.includes(undefined)?'undecided':f.every(Boolean)?'granted':'denied';}return a;}function o(g,h,i=100){const a=g();if(a)h(a);else setTimeout(()=>o(g,h,Math.min(i*1.2,2000)),i);}
function q(c=p.cookiebot){return(m)=>{const e=()=>{const{Cookiebot:b}=window;if(!b||!b.consent)return;m(n(c,(l)=>(b.hasResponse?b.consent[l]===true:undefined)));};e();for(const d of['Ready','Accept','Decline'].map((j)=>'CookiebotOn'+(j==='Ready'?'ConsentReady':j),)){window.addEventListener(d,e);}window.addEventListener('CookiebotOnDialogDisplay',e);return e;};}
globalThis.minimalTracking = globalThis.minimalTracking || {};
Object.assign((globalThis.minimalTracking.adapters = globalThis.minimalTracking.adapters || {}), {
cookiebot: q,
});
})();
