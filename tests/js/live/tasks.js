// How long the module's script keeps the main thread: pages of a running Magento, each loaded anew. Of each page the longest of its tasks, as
// [name, milliseconds of the processor, milliseconds by the clock].
//
//   SHOP=http://shop node live/tasks.js
import { browser } from '../e2e/shop.js';

const { SHOP } = process.env;
const { context } = await browser();
await context.addCookies([{ name: 'user_allowed_save_cookie', value: '%7B%221%22%3A1%7D', url: SHOP }]);
const page = await context.newPage();
const client = await context.newCDPSession(page);
for (const path of ['/', '/gear.html', '/joust-duffle-bag.html', '/checkout/cart/']) {
  await page.goto(SHOP + path);
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', { categories: 'devtools.timeline,v8', transferMode: 'ReportEvents' });
  await page.reload({ waitUntil: 'load' });
  await page.waitForTimeout(3000);
  const done = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await done;
  client.off('Tracing.dataCollected', collect);
  const ours = events.filter(
    ({ name, args, tdur }) =>
      tdur &&
      ['EvaluateScript', 'FunctionCall', 'v8.compile'].includes(name) &&
      /Acme_Tracking/.test((args.data && (args.data.url || args.data.fileName)) || ''),
  );
  const ms = (us) => Math.round(us / 100) / 10;
  const spent = ours.map(({ name, tdur, dur }) => [name, ms(tdur), ms(dur)]).sort((a, b) => b[1] - a[1]);
  console.log(path, JSON.stringify(spent.slice(0, 4)));
}
await context.close();
