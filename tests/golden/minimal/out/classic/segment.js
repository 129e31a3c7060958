// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
function o({token:e,message:n,args:o,text:i,id:a}){let{timestamp:r,context:s}=n,c=o.pop(),{categoryPreferences:l}=s.consent;return{token:{...e,refine:[],body:()=>n,hand({type:e,integrations:n,context:i},a){if(e==='alias')o[1]=t(o[1],a);return[...o,{...c,integrations:n,context:i}]},once:i&&(()=>i)},now:Date.parse(r),context:s,isNarrower({context:{consent:e}}){return Object.keys(l).some(t=>l[t]&&!e.categoryPreferences[t])},size:0,id:a}}function n(e,t){let n=new Set();return{handing(e,t){e.once?.('dispatch_start',({event:e})=>t.id=e.messageId);n.add(t);return()=>n.delete(t)},leave(o){let i=[...n].filter(({id:e})=>e).map(e=>({...e,text:0,message:{...e.message,messageId:e.id}})).concat(o.filter(({message:e})=>e)).map(({token:e,message:t,text:n,id:o})=>({token:e,message:t,args:e.hand(t),text:n,id:o}));return(i[0]&&e(e=>{let n=JSON.parse(e.getItem(t))||[];e.setItem(t,JSON.stringify([...n,...i]));return!0}))},take(n){return e(e=>{let n=e.getItem(t);if(!n)return;e.removeItem(t);let i=JSON.stringify(e);return JSON.parse(n).filter(({id:e})=>!e||!i.includes(e)).map(o)},n)}}}function i(e,t){let n=t=>{Object.assign(t.integrations['Segment.io'],{deliveryStrategy:{config:{keepalive:!0}}},e);return t};return{disableAutoISOConversion:!0,updateCDNSettings:n,...t}}function a({writeKey:t,host:n='https://cdn.segment.com',nonce:o,endpoint:a,options:r}){return e(()=>new Promise((e,s)=>{let c=(window.analytics=window.analytics||[]);if(c.track)return e(c);let l=document.createElement('script'),d=n+'/analytics.js/v1/'+encodeURIComponent(t)+'/analytics.min.js';Object.assign(c,{_writeKey:t,_cdn:n,_loadOptions:i(a,r)});c.push(['ready',()=>e(window.analytics)]);document.head.appendChild(Object.assign(l,{src:d,onerror:s},o&&{nonce:o}))}))}
const t=(e,t)=>e||t?.user?.().anonymousId?.(),e=e=>Object.assign(e,{carrier:n});
globalThis.minimalTracking=Object.assign(globalThis.minimalTracking||{},{
carried:e,
script:a,
});
})();
