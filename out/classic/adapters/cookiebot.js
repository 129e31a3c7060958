(() => {
function e(e,t){let n={};for(let o in e){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.includes(!1)?'denied':'granted'}return n}function o(o=i){return i=>{let a=()=>window.Cookiebot&&window.Cookiebot.consent,r=(t,n)=>i(e(o,e=>t?n(e):void 0)),s=()=>a()&&r(window.Cookiebot.hasResponse,e=>a()[e]===!0);s();for(let e of n)window.addEventListener(e,s);return()=>{let e=t('\\bCookieConsent');if(a())r(e,t=>e==='-1'||e.includes(t+':true'))}}}
const i={analytics:'statistics',marketing:'marketing'},t=e=>decodeURIComponent((document.cookie.match(e+'=([^;&]*)')||[0,''])[1]),n=['CookiebotOnConsentReady','CookiebotOnAccept','CookiebotOnDecline','CookiebotOnDialogDisplay'];
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
cookiebot:o,
});
})();
