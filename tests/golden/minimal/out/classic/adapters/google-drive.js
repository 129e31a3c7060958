(() => {
function e(e=t,o='dataLayer'){return({preferences:t})=>{let i={};for(let o of Object.keys(e)){for(let a of[].concat(e[o]))i[a]=t[n[o]]?'granted':'denied'}(function(){(window[o]=window[o]||[]).push(arguments)})('consent','update',i)}}
const n={analytics:'Analytics'},t={analytics:'analytics'};
globalThis.minimalTracking=globalThis.minimalTracking||{};
Object.assign((globalThis.minimalTracking.adapters=globalThis.minimalTracking.adapters||{}),{
driveGoogle:e,
});
})();
