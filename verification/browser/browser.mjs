// One headless Chromium, what it complained about and asked for, and the look for accessibility.
import { chromium } from 'playwright-core';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const pass = (text) => console.log('ok   ' + text);

export async function open() {
  const profile = mkdtempSync(join(tmpdir(), 'riskgate-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, bypassCSP: false,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  const complaints = [], requests = [];
  const page = context.pages()[0] || (await context.newPage());
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  context.on('request', (request) => requests.push(request.url()));
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { page, complaints, requests, close };
}

export function foreign(requests) {
  return requests.filter((url) => !['127.0.0.1', 'localhost', ''].includes(new URL(url).hostname));
}

export async function fits(page, width) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const wide = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > window.innerWidth
    && !e.closest('.scroll')).slice(-3).map((e) => `${e.tagName} ${e.id} ${e.className} ${e.textContent.slice(0, 40)}`));
  assert.ok(overflow <= 0, `the page is ${overflow} px wider than ${width}, by ${wide.join('; ')}`);
}

export async function accessible(page, what) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const serious = result.violations.filter((v) => ['serious', 'critical'].includes(v.impact));
  assert.deepEqual(serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')}`), [], what);
  pass(`${what}: no serious accessibility issue, ${result.violations.length} minor`);
}

/** Fills the form for a halt or a resume; the first try is mistyped and must be refused. */
export async function command(page, kind, scope, person, reason) {
  await page.waitForSelector('#command[open]');
  await page.selectOption('#c-scope', scope);
  await page.fill('#c-person', person);
  await page.fill('#c-reason', reason);
  await page.fill('#c-typed', 'something else');
  await page.click('#c-send');
  await page.waitForFunction(() => document.getElementById('c-problem').textContent.includes('exactly'));
  await page.fill('#c-typed', `${kind} ${scope}`);
  await page.click('#c-send');
}
