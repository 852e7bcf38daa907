import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { accounts, base } from './suite.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 375, height: 740 };
export const DESK = { width: 1280, height: 860 };

/** A browser for one test file. The sandbox of Chromium does not work for root and in most containers. */
export function launch() {
  return chromium.launch({ executablePath: process.env.PHRASEWATCH_CHROMIUM, args: ['--no-sandbox'] });
}

/** A fresh page with nothing remembered; console errors and requests to other hosts make the test fail when it is closed. */
export async function open(browser, { path = '', locale = 'en-US', colorScheme = 'light', viewport = DESK } = {}) {
  const context = await browser.newContext({ locale, colorScheme, viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.trouble = [];
  page.on('pageerror', (error) => page.trouble.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(blob|data):/.test(request.url())) {
      page.trouble.push(`request to ${request.url()}`);
    }
  });
  await page.goto(`${base}/${path}`);
  return page;
}

/** A page that is signed in; the labels are those of the page's language. */
export async function signedIn(browser, options = {}) {
  const page = await open(browser, options);
  await signIn(page, options.account ?? accounts.main);
  return page;
}

export async function signIn(page, { appId, appSecret }) {
  await page.locator('input[autocomplete=username]').fill(appId);
  await page.locator('input[type=password]').fill(appSecret);
  await page.locator('form button[type=submit]').first().click();
  await page.locator('header.top').waitFor();
}

/** Violations of the accessibility rules (WCAG 2.2 A and AA) on the page as it stands, in words. */
export async function violations(page) {
  await page.evaluate(`if (!window.axe) { ${axeSource} }`);
  const { violations: found } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
