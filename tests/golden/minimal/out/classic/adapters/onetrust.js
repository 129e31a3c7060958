(() => {
function t(e,t){let n={};for(let o of Object.keys(e)){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.every(Boolean)?'granted':'denied'}return n}function e(t,n,o=100){let i=t();if(i)n(i);else setTimeout(()=>e(t,n,Math.min(o*1.2,2000)),o)}function n(n=o){return o=>{let i=()=>{let{OneTrust:e,OnetrustActiveGroups:i}=window;if(!e||typeof i!=='string')return;let a=e.IsAlertBoxClosed()||e.GetDomainData().ShowAlertNotice===!1,r=i.split(',').map(e=>e.trim());o(t(n,e=>a?r.includes(e):void 0))};e(()=>window.OneTrust&&window.OnetrustActiveGroups,i);window.addEventListener('OneTrustGroupsUpdated',i);return i}}
const o={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
oneTrust:n,
});
})();
