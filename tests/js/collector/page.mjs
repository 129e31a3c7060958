// Walks through listen's page. Arguments: its address, a folder for screenshots. Prints what it saw as JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './chromium.mjs';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const [address, folder] = process.argv.slice(2);
const context = await open({ viewport: { width: 1360, height: 820 } });
const page = await context.newPage();
const seen = { errors: [], dialogs: 0 };
page.on('pageerror', (error) => seen.errors.push(String(error)));
page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
page.on('dialog', (dialog) => (seen.dialogs++, dialog.dismiss()));
page.setDefaultTimeout(15000);
seen.accessibility = [];

// The view as it stands, in both themes: a picture of each, and what axe has to say.
async function look(name) {
  for (const theme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    for (const one of violations) seen.accessibility.push(`${name}, ${theme}: ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const started = Date.now();
await page.goto(address);
await page.locator('#rows tr').first().waitFor();
seen.firstRow = Date.now() - started;
seen.rows = await page.locator('#rows tr').count();
await page.waitForFunction(() => document.getElementById('counts').textContent);
seen.overview = Date.now() - started;
seen.counts = await page.locator('#counts').textContent();

await page.fill('[name=q]', 'needle');
await page.waitForFunction(() => document.querySelectorAll('#rows tr').length === 1);
seen.found = await page.locator('#rows tr td:nth-child(3)').textContent();
seen.link = await page.evaluate(() => location.hash);
await page.locator('#rows tr').first().click();
await page.locator('#detail .findings').waitFor();
seen.heading = await page.locator('#detail h2').textContent();
seen.marked = await page.locator('#detail .json .fault').count();
seen.canary = await page.evaluate(() => window.canary ?? null);
seen.markup = await page.locator('#detail img, #detail script').count();
seen.inPlan = await page.locator('#detail .members .fault').allTextContents();
await look('message');

const deep = await context.newPage();
await deep.goto(page.url());
await deep.locator('#detail .findings').waitFor();
seen.deep = await deep.locator('#detail h2').textContent();
await deep.close();

await page.goto(address + '#/shopper/anonymous%3Avisitor-1');
await page.locator('.timeline li').first().waitFor();
seen.merges = await page.locator('.timeline li.merge').count();
await look('shopper');
await page.goto(address + '#/coverage');
await page.locator('#coverage tbody tr').first().waitFor();
seen.coverage = await page.locator('#coverage tbody tr').count();
seen.added = await page.locator('#coverage tbody tr', { hasText: 'Product Added' }).first().locator('td').allTextContents();
await look('coverage');
await page.goto(address + '#/overview');
await page.locator('#overview tbody tr').first().waitFor();
await look('overview');

// Live: a message that arrives is shown, and a filter that doesn't fit keeps it out.
await page.goto(address + '#/live?');
await page.locator('#rows tr').first().waitFor();
await page.locator('.mark.on').waitFor();
const sent = Date.now();
await fetch(address + 'v1/track', { method: 'POST', body: JSON.stringify({ writeKey: 'storefront', event: 'Arrived Live', anonymousId: 'x', messageId: 'live-' + sent }) });
await page.locator('#rows tr', { hasText: 'Arrived Live' }).waitFor();
seen.live = Date.now() - sent;
await page.keyboard.press('Tab');
await page.focus('#scroll');
await page.keyboard.press('ArrowUp');
await page.locator('#detail h2', { hasText: 'Arrived Live' }).waitFor();
seen.within = await page.locator('#detail .json .note').allTextContents();
seen.unnamed = await page.evaluate(() =>
  [...document.querySelectorAll('button, a, input, select')].filter((node) => !(node.textContent.trim() || node.getAttribute('aria-label') || node.closest('label'))).map((node) => node.outerHTML),
);
// The longest task while 200 messages a second arrive.
seen.longest = await page.evaluate(async (address) => {
  let longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (longest = Math.max(longest, entry.duration)))).observe({ type: 'longtask' });
  for (let at = 0; at < 10; at++) {
    const batch = Array.from({ length: 20 }, (_, index) => ({ type: 'track', event: 'Load', anonymousId: 'x', messageId: `load-${at}-${index}` }));
    await fetch(address + 'v1/batch', { method: 'POST', body: JSON.stringify({ writeKey: 'storefront', batch }) });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return longest;
}, address);
await look('live');

// Dark at a press, whatever the system says; exports of what the filters leave.
await page.locator('#theme').click();
seen.theme = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
await page.goto(address + '#/live?q=needle');
await page.waitForFunction(() => document.querySelectorAll('#rows tr').length === 1);
seen.exports = {};
for (const kind of ['jsonl', 'csv']) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#' + kind).click()]);
  seen.exports[kind] = readFileSync(await file.path(), 'utf8').trim().split('\n').length;
}
await context.close();
console.log(JSON.stringify(seen));
