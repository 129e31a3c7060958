(() => {
function e(e,t){let n={};for(let o in e){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.includes(!1)?'denied':'granted'}return n}function t(t=n,o='ucEvent'){return n=>{let i=(o,i)=>n(e(t,e=>o?i[e]===!0:void 0)),a=()=>{let{UC_UI:e}=window;if(!e||!e.isInitialized())return;let t={};for(let{categorySlug:n,consent:o}of e.getServicesBaseInfo()){t[n]=t[n]!==!1&&o.status}i(!e.isConsentRequired(),t)};a();window.addEventListener('UC_UI_INITIALIZED',a);window.addEventListener(o,({detail:e})=>{if(e&&e.event==='consent_status')i(/explicit/i.test(e.type),e.ucCategory)});return a}}
const n={analytics:'analytics',marketing:'marketing'};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
usercentricsV2:t,
});
})();
