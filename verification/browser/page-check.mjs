// Looks at the live page as a person would, and fails on anything that a person would complain about.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import * as browser from './browser.mjs';
import { pass } from './browser.mjs';

const [url, images, engine] = process.argv.slice(2);
mkdirSync(images, { recursive: true });
const { page, complaints, requests, close } = await browser.open();
const approved = () => page.evaluate(() => Number(document.getElementById('approved').textContent.replaceAll(',', '')));
const rejected = () => page.evaluate(() => Number(document.getElementById('rejected').textContent.replaceAll(',', '')));
const live = () => page.waitForFunction(() => document.getElementById('connection').textContent === 'Live', null, { timeout: 60000 });

async function looks(width, theme) {
  await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForTimeout(600);
  await browser.fits(page, width);
  await page.screenshot({ path: join(images, `page-${theme}-${width}.png`), fullPage: width > 500 });
  await accessible(`page at ${width} px, ${theme}`);
}

const accessible = (what) => browser.accessible(page, what);

async function command(...wish) {
  await browser.command(page, ...wish);
  await page.waitForSelector('#command', { state: 'hidden' });
}

try {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await live();
  await page.waitForFunction(() => document.querySelectorAll('#rows tr').length > 20 && document.querySelectorAll('#risk .card').length > 3
    && document.querySelector('#topology svg') && document.querySelectorAll('.task').length > 2, null, { timeout: 120000 });
  const first = await approved();
  await page.waitForFunction((n) => Number(document.getElementById('approved').textContent.replaceAll(',', '')) > n, first, { timeout: 60000 });
  pass(`live: approvals go up from ${first}`);

  await page.waitForFunction(() => Number(document.getElementById('rejected').textContent.replaceAll(',', '')) > 60, null, { timeout: 240000 });
  for (const theme of ['light', 'dark']) for (const width of [1440, 390]) await looks(width, theme);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });

  await page.keyboard.press('p');
  await page.keyboard.press('/');
  await page.keyboard.type('rejected');
  await page.keyboard.press('Escape');
  await page.fill('#filter', '');
  await page.click('#pause');
  await page.check('#only-rejected');
  await page.locator('#rows button').first().click();
  await page.waitForSelector('#explain-body table');
  await page.screenshot({ path: join(images, 'page-explain.png') });
  await accessible('explanation');
  await page.keyboard.press('Escape');
  await page.uncheck('#only-rejected');
  pass('a rejection explains itself');

  await page.keyboard.press('h');
  await page.waitForSelector('#command[open]');
  await accessible('halt form');
  await page.screenshot({ path: join(images, 'page-halt-form.png') });
  await command('HALT', 'all', 'ada.king', 'browser check: prices look wrong');
  await page.waitForSelector('body.halted', { timeout: 30000 });
  await page.waitForTimeout(1500);
  const [stopped, refusedBefore] = [await approved(), await rejected()];
  await page.waitForFunction((n) => Number(document.getElementById('rejected').textContent.replaceAll(',', '')) > n + 20, refusedBefore, { timeout: 60000 });
  assert.equal(await approved(), stopped, 'an order was approved after the halt');
  pass(`halted from the page: ${(await rejected()) - refusedBefore} orders refused since, approvals stay at ${stopped}`);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(images, 'page-halted.png') });
  await accessible('halted page');

  await page.waitForFunction(() => document.getElementById('alerts').textContent.includes('ScopeHalted'), null, { timeout: 30000 });
  await page.getByLabel('Acknowledge ScopeHalted').click();
  await page.waitForSelector('#alert[open]');
  await accessible('alert form');
  await page.fill('#a-person', 'ada.king');
  await page.fill('#a-note', 'browser check: wanted');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.getElementById('alerts').textContent.includes('acknowledged by ada.king'), null, { timeout: 30000 });
  pass('the watchdog told of the halt on the alerts topic, and a person has acknowledged it from the page');

  await page.locator('.halt button').first().click();
  await command('RESUME', 'all', 'ada.king', 'browser check: repaired');
  await page.waitForFunction(() => document.querySelector('.halt')?.textContent.includes('second person'), null, { timeout: 30000 });
  assert.equal(await approved(), stopped, 'one person alone resumed');
  await page.locator('.halt button').first().click();
  await command('RESUME', 'all', 'grace.lee', 'browser check: agreed');
  await page.waitForFunction((n) => Number(document.getElementById('approved').textContent.replaceAll(',', '')) > n, stopped, { timeout: 60000 });
  pass('a second person resumed, approvals go on');

  if (engine) {
    process.kill(Number(engine), 'SIGSTOP');
    await page.waitForSelector('body.stale', { timeout: 15000 });
    await page.screenshot({ path: join(images, 'page-stale.png') });
    process.kill(Number(engine), 'SIGCONT');
    await live();
    pass('a silent engine greys the figures out, and they come back with it');
  }
  assert.deepEqual(browser.foreign(requests), [], 'a request left loopback');
  assert.deepEqual(complaints, [], 'the console complained');
  pass('no console error, no request beyond loopback');
} finally {
  await close();
}
