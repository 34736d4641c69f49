// Opens the morning report as a file, as a person would, and fails on any request that leaves the page.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { accessible, fits, open, pass } from './browser.mjs';

const [file, images] = process.argv.slice(2);
const target = pathToFileURL(resolve(file)).href;
mkdirSync(images, { recursive: true });
const { page, complaints, requests, close } = await open();
try {
  await page.goto(target, { waitUntil: 'load' });
  const rows = await page.locator('tr').count();
  const charts = await page.locator('svg').count();
  assert.ok(rows > 20 && charts > 0, `only ${rows} rows and ${charts} charts`);
  pass(`${rows} rows, ${charts} charts`);
  for (const theme of ['light', 'dark']) for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await fits(page, width);
    if (theme === 'light' && width > 500) await page.screenshot({ path: join(images, 'morning.png'), fullPage: true });
    await accessible(page, `${theme}, ${width} px`);
  }
  assert.deepEqual(requests.filter((url) => url !== target), [], 'requests that leave the page');
  assert.deepEqual(complaints, [], 'complaints of the browser');
  pass(`no request but the file itself (${requests.length})`);
} finally {
  await close();
}
