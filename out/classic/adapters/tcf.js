(() => {
function t(e,t){let n={};for(let o in e){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.includes(!1)?'denied':'granted'}return n}function e(t,n,o=100){let i=t();if(i)n(i);else setTimeout(e,o,t,n,Math.min(o*1.2,2000))}function n(n=o){return o=>{e(()=>window.__tcfapi,e=>e('addEventListener',2,(e,i)=>{if(!i)return;let a=e.eventStatus==='tcloaded'||e.eventStatus==='useractioncomplete',r=e.gdprApplies===!1;if(!a&&!r&&e.eventStatus!=='cmpuishown')return;o(t(n,t=>r||(a?e.purpose.consents[t]===!0:void 0)))}))}}
const o={analytics:[1,7,8,9],marketing:[1,2,3,4]};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
tcf:n,
});
})();
