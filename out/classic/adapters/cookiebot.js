(() => {
function e(e,t){let n={};for(let o of Object.keys(e)){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.every(Boolean)?'granted':'denied'}return n}function n(n=o){return o=>{let i=()=>{let{Cookiebot:t}=window;if(!t||!t.consent)return;o(e(n,e=>t.hasResponse?t.consent[e]===!0:void 0))};i();for(let e of t)window.addEventListener(e,i);return i}}
const o={analytics:'statistics',marketing:'marketing'},t=['CookiebotOnConsentReady','CookiebotOnAccept','CookiebotOnDecline','CookiebotOnDialogDisplay'];
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
cookiebot:n,
});
})();
