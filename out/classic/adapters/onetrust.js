(() => {
function t(e,t){let n={};for(let o of Object.keys(e)){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.every(Boolean)?'granted':'denied'}return n}function e(t,n,o=100){let i=t();if(i)n(i);else setTimeout(()=>e(t,n,Math.min(o*1.2,2000)),o)}function n(n=o){return o=>{let i=()=>window.OnetrustActiveGroups&&window.OneTrust&&window.OneTrust.GetDomainData,a=()=>{if(!i())return;let{OneTrust:e,OnetrustActiveGroups:a}=window,r=e.IsAlertBoxClosed()||e.GetDomainData().ShowAlertNotice===!1,s=a.split(',').map(e=>e.trim());o(t(n,e=>r?s.includes(e):void 0))};e(i,a);window.addEventListener('OneTrustGroupsUpdated',a);return a}}
const o={analytics:'C0002',marketing:'C0004'};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
oneTrust:n,
});
})();
