(() => {
function t(e,t){let n={};for(let o of Object.keys(e)){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.every(Boolean)?'granted':'denied'}return n}function e(t,n,o=100){let i=t();if(i)n(i);else setTimeout(()=>e(t,n,Math.min(o*1.2,2000)),o)}function n(n=o){return o=>{let i=()=>{if(!window.__ucCmp)return;window.__ucCmp.getConsentDetails().then(({consent:e,categories:i})=>{let a=e.type==='EXPLICIT'||!e.required,r=e=>!!i[e]&&i[e].state==='ALL_ACCEPTED';o(t(n,e=>a?r(e):void 0))})};e(()=>window.__ucCmp,i);for(let e of['UC_UI_INITIALIZED','UC_CONSENT','UC_UI_CMP_EVENT'])window.addEventListener(e,i);return i}}
const o={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
usercentrics:n,
});
})();
