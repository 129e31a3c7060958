(() => {
function e(e,t){let n={};for(let o in e){let i=[].concat(e[o]).map(t);n[o]=i.includes(void 0)?'undecided':i.includes(!1)?'denied':'granted'}return n}function t(t=n,o='dataLayer'){return n=>{let i=(window[o]=window[o]||[]),a={},r={};let s={},c=!1;let l=e=>{if(!e||e[0]!=='consent'||!e[2])return!1;c=c||e[1]==='update';Object.assign(e[1]==='update'?s:e[2].region?r:a,e[2]);return!0},d=e=>{if(s[e])return s[e]==='granted';if(!r[e]&&a[e]==='granted')return!0;return c&&a[e]?!1:void 0};let u=()=>n(e(t,d));Array.from(i).forEach(l);let p=i.push;i.push=function(...e){let t=p.apply(i,e);if(e.map(l).includes(!0))u();return t};u();return u}}
const n={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
googleConsent:t,
});
})();
