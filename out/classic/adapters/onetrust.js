(() => {
function n(e,t){let n={};for(let o in e){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.includes(!1)?'denied':'granted'}return n}function t(e,n,o=100){let i=e();if(i)n(i);else setTimeout(t,o,e,n,Math.min(o*1.2,2000))}function o(o=i){return i=>{let a=()=>e('OptanonAlertBoxClosed'),r=a(),s=()=>window.OneTrust?.GetDomainData&&window.OnetrustActiveGroups,c=e=>{if(!e||!s())return;let{OneTrust:t}=window,c=a()>r||t.IsAlertBoxClosed()||t.GetDomainData().ShowAlertNotice===!1,l=e.replace(/:1|\s/g,'').split(',');i(n(o,e=>c?l.includes(e):void 0))};t(s,c);window.addEventListener('OneTrustGroupsUpdated',()=>c(s()));return()=>c(e('OptanonConsent[^;]*groups'))}}
const i={analytics:'C0002',marketing:'C0004'},e=e=>decodeURIComponent((document.cookie.match(e+'=([^;&]*)')||[0,''])[1]);
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
oneTrust:o,
});
})();
