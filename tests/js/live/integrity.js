// The checkout of a running Magento: the hash that the script's tag has, those that Magento tells of it, and whether it runs.
//
//   SHOP=http://shop node live/integrity.js
import { browser } from '../e2e/shop.js';

const { SHOP } = process.env;
const { context, errors } = await browser();
context.setDefaultTimeout(120000);
const page = await context.newPage();
const problems = [];
await page.goto(`${SHOP}/joust-duffle-bag.html`, { waitUntil: 'networkidle' });
await page.locator('#product-addtocart-button').click();
await page.locator('.page.messages .message-success').waitFor();
page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
await page.goto(`${SHOP}/checkout/`, { waitUntil: 'load' });
await page.locator('#checkout-shipping-method-load input[type=radio], #customer-email').first().waitFor();
const told = await page.evaluate(() => {
  const { integrity, crossOrigin, src } = document.querySelector('script[src*="Acme_Tracking/js/tracking"]');
  return {
    integrity,
    crossorigin: crossOrigin,
    // Magento's addresses of them have the version of the deployment in them, or not.
    hashes: Object.entries(window.sriHashes || {})
      .filter(([address]) => address.split('/frontend/')[1] === src.split('/frontend/')[1])
      .map(([, hash]) => hash),
    runs: Boolean(window.acmeStoreTracking?.tracking),
  };
});
console.log(JSON.stringify({ ...told, problems: [...problems, ...errors] }));
await context.close();
