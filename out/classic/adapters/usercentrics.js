(() => {
function e(e,t){let n={};for(let o in e){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.includes(!1)?'denied':'granted'}return n}function n(n=o){return o=>{let i=({consent:t,categories:i})=>{let a=t.type==='EXPLICIT'||!t.required,r=e=>!!i[e]&&i[e].state==='ALL_ACCEPTED';o(e(n,e=>a?r(e):void 0))},a=()=>Promise.resolve().then(()=>window.__ucCmp.isInitialized()).then(e=>e&&window.__ucCmp.getConsentDetails().then(i)).catch(t);a();for(let e of['UC_UI_INITIALIZED','UC_CONSENT','UC_UI_CMP_EVENT'])window.addEventListener(e,a);return a}}
const o={analytics:'analytics',marketing:'marketing'},t=()=>{};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
usercentrics:n,
});
})();
