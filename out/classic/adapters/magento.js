(() => {
function t(t,o=Object.keys(n)){return n=>{let i=!1,a=()=>{let e=/(?:^|;\s*)user_allowed_save_cookie=([^;]*)/.exec(document.cookie);try{i=!!e&&JSON.parse(decodeURIComponent(e[1]))[t]===1}catch(e){i=!1}n(Object.fromEntries(o.map(e=>[e,i?'granted':'undecided'])))};a();document.addEventListener(e,a);if(window.require&&window.require.defined)window.require(['jquery'],t=>t(document).on(e,a));else document.addEventListener('click',()=>i||setTimeout(a));return a}}
const n={analytics:'Analytics',marketing:'Advertising'},e='user:allowed:save:cookie';
globalThis.acmeStoreTracking=globalThis.acmeStoreTracking||{};
Object.assign((globalThis.acmeStoreTracking.adapters=globalThis.acmeStoreTracking.adapters||{}),{
magentoCookies:t,
});
})();
