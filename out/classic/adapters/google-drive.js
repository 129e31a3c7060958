(() => {
function e(e=t,o='dataLayer'){return({preferences:t})=>{let i={};for(let o of Object.keys(e)){for(let a of[].concat(e[o]))i[a]=t[n[o]]?'granted':'denied'}(function(){(window[o]=window[o]||[]).push(arguments)})('consent','update',i)}}
const n={analytics:'Analytics',marketing:'Advertising'},t={analytics:'analytics_storage',marketing:['ad_storage','ad_user_data','ad_personalization']};
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
driveGoogle:e,
});
})();
