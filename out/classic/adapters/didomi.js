(() => {
function e(e,t){let n={};for(let o in e){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.includes(!1)?'denied':'granted'}return n}function t(t=n){return n=>{let o=()=>{let{Didomi:o}=window;if(!o||!o.getCurrentUserStatus)return;let{purposes:i}=o.getCurrentUserStatus(),a=o.shouldUserStatusBeCollected?o.shouldUserStatusBeCollected():o.shouldConsentBeCollected();n(e(t,e=>a?void 0:i[e]?.enabled===!0))};(window.didomiOnReady=window.didomiOnReady||[]).push(o);(window.didomiEventListeners=window.didomiEventListeners||[]).push({event:'consent.changed',listener:o});return o}}
const n={analytics:'analytics',marketing:'marketing'};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
didomi:t,
});
})();
