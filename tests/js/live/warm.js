// Opens each kind of page of a shop once, before anybody has chosen anything, so that nothing is sent: files, caches and compiled code that a
// shop makes on its first pages are there when a shopper comes.
//
//   SHOP=http://shop node live/warm.js
import { browser } from '../e2e/shop.js';

const { SHOP } = process.env;
const SLOW = 300000;
const { context } = await browser({ viewport: { width: 1280, height: 900 } });
context.setDefaultTimeout(SLOW);
const page = await context.newPage();
const began = Date.now();
const took = {};
async function open(path) {
  await page.goto(SHOP + path, { waitUntil: 'load', timeout: SLOW });
  // What RequireJS asks for comes after that.
  await page.waitForLoadState('networkidle', { timeout: SLOW });
  took[path] = Date.now() - began;
}
const guests = `/ /gear.html /gear.html?p=2 /apparel.html /catalogsearch/result/?q=bag /wool-socks.html /pulse-tee.html /walk-set.html
/privacy-policy-cookie-restriction-mode/ /checkout/onepage/success/ /customer/account/login/ /customer/account/create/ /joust-duffle-bag.html`;
for (const path of guests.split(/\s+/)) await open(path);
await page.locator('#product-addtocart-button').click();
await page.locator('.page.messages .message-success').waitFor();
await page.locator('.minicart-wrapper .showcart').click();
await page.locator('#mini-cart .product-item').first().waitFor();
for (const path of ['/checkout/cart/', '/checkout/']) await open(path);
await page.locator('#checkout-shipping-method-load input[type=radio], #customer-email').first().waitFor();
await page.waitForLoadState('networkidle', { timeout: SLOW });
console.log(JSON.stringify(took)); // ms since the beginning, by page
await context.close();
