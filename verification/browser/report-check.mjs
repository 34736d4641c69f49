// Opens the morning report as a file, as a person would, and fails on any request that leaves the page.
import { chromium } from 'playwright-core';
import { createRequire } from 'node:module';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';

const [file, images] = process.argv.slice(2);
const target = pathToFileURL(resolve(file)).href;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const profile = mkdtempSync(join(tmpdir(), 'riskgate-browser-'));
mkdirSync(images, { recursive: true });
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const complaints = [], requests = [];
const page = context.pages()[0] || (await context.newPage());
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(String(error)));
context.on('request', (request) => requests.push(request.url()));
const pass = (text) => console.log('ok   ' + text);
try {
  await page.goto(target, { waitUntil: 'load' });
  const rows = await page.locator('tr').count();
  const charts = await page.locator('svg').count();
  assert.ok(rows > 20 && charts > 0, `only ${rows} rows and ${charts} charts`);
  pass(`${rows} rows, ${charts} charts`);
  for (const theme of ['light', 'dark']) for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px wider than ${width}`);
    await page.screenshot({ path: join(images, `morning-${theme}-${width}.png`), fullPage: width > 500 });
    await page.evaluate(axeSource);
    const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const serious = result.violations.filter((v) => ['serious', 'critical'].includes(v.impact));
    assert.deepEqual(serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')}`), [], `${theme} ${width}`);
    pass(`${theme}, ${width} px: fits, no serious accessibility issue`);
  }
  assert.deepEqual(requests.filter((url) => url !== target), [], 'requests that leave the page');
  assert.deepEqual(complaints, [], 'complaints of the browser');
  pass(`no request but the file itself (${requests.length})`);
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
