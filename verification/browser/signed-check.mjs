// Halts and resumes from the page of a stack whose people have installed their keys.
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { accessible, command, foreign, open, pass } from './browser.mjs';

const [url, keys] = process.argv.slice(2);
const { page, complaints, requests, close } = await open();
const problem = (words) => page.waitForFunction((text) => document.getElementById('c-problem').textContent.includes(text), words);
const closed = () => page.waitForSelector('#command', { state: 'hidden' });
const choose = (person) => page.setInputFiles('#c-key', person ? join(keys, `${person}.pem`) : []);

try {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.getElementById('connection').textContent === 'Live', null, { timeout: 60000 });
  await page.keyboard.press('h');
  await page.waitForSelector('#c-signing', { state: 'visible' });
  await accessible(page, 'form with key file');
  await command(page, 'HALT', 'all', 'alice', 'signed check: prices look wrong');
  await problem('choose the key file of alice');
  pass('once keys are installed an unsigned halt is refused in the form');
  await choose('bob');
  await page.click('#c-send');
  await problem("not alice's over these bytes");
  pass("another person's key is refused in the form");
  await choose('alice');
  await page.click('#c-send');
  await closed();
  await page.waitForSelector('body.halted', { timeout: 30000 });
  pass('a halt signed in the browser has halted');

  for (const [person, until] of [['alice', 'second person'], ['bob', null]]) {
    await page.locator('.halt button').first().click();
    await page.waitForSelector('#c-signing', { state: 'visible' });
    await choose(person);
    await command(page, 'RESUME', 'all', person, 'signed check: repaired');
    await closed();
    if (until) await page.waitForFunction((text) => document.querySelector('.halt')?.textContent.includes(text), until, { timeout: 30000 });
  }
  await page.waitForFunction(() => !document.body.classList.contains('halted'), null, { timeout: 30000 });
  pass('two people signed in the browser have resumed');
  assert.deepEqual(foreign(requests), [], 'a request left loopback');
  const unexpected = complaints.filter((text) => !text.includes('status of 400'));
  assert.deepEqual(unexpected, [], 'the console complained');
  pass('no request beyond loopback, no console error but the two refusals');
} finally {
  await close();
}
